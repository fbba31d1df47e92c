import { type RecordSaver, useRecordSaver } from '../../lib/use-record-saver.ts';
import { type RowKind, type RowOf, usePlanRows } from './use-plan-rows.ts';

/** Autosave for one row of the plan; its draft survives a reload of the tab. */
export function usePlanRecord<K extends RowKind>(kind: K, row: RowOf<K>, slug: string): RecordSaver<RowOf<K>> {
  const { save, put } = usePlanRows(kind, slug);
  return useRecordSaver<RowOf<K>>({
    row,
    draftKey: `plan/${slug}/${kind}/${row.id}`,
    save: (patch, version) => save(row.id, patch, version),
    onSaved: put,
  });
}
