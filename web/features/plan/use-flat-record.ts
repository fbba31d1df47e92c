import { type RecordSaver, useRecordSaver } from '../../lib/use-record-saver.ts';
import { type RowKind, type RowOf, usePlanRows } from './use-plan-rows.ts';

export type FlatRecordOptions<K extends RowKind, Flat> = {
  kind: K;
  row: RowOf<K>;
  slug: string;
  flatten: (row: RowOf<K>) => Flat;
  change: (patch: Partial<Flat>) => Record<string, unknown>;
};

/** As `usePlanRecord`, for a row whose form has other fields than the API. */
export function useFlatRecord<K extends RowKind, Flat extends { id: string; version: number }>(
  options: FlatRecordOptions<K, Flat>,
): RecordSaver<Flat> {
  const { kind, row, slug, flatten, change } = options;
  const { save, put } = usePlanRows(kind, slug);
  return useRecordSaver<Flat>({
    row: flatten(row),
    draftKey: `plan/${slug}/${kind}/${row.id}`,
    save: async (patch, version) => {
      const saved = await save(row.id, change(patch) as Partial<RowOf<K>>, version);
      put(saved);
      return flatten(saved);
    },
    readCurrent: (current) => flatten(current as RowOf<K>),
  });
}
