import type { ConflictField } from '../../components/conflict-dialog.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { usePlan } from './plan-context.tsx';
import { RecordDialog } from '../../components/record-dialog.tsx';
import { fieldLabel, fieldsOf, PlainField, type PlainKind, plainWords } from './row-fields.tsx';
import { usePlanRecord } from './use-plan-record.ts';
import { type RowOf, usePlanRows, withoutIdentity } from './use-plan-rows.ts';

export type RowDialogProps<K extends PlainKind> = { kind: K; row: RowOf<K>; removed: boolean; onClose: () => void };

/** The form of a grant, a communication row or a follow-up. */
export function RowDialog<K extends PlainKind>({ kind, row, removed, onClose }: RowDialogProps<K>) {
  const { t, format } = useI18n();
  const { slug, nameOf, mayWrite } = usePlan();
  const rows = usePlanRows(kind, slug);
  const record = usePlanRecord(kind, row, slug);
  const values = record.value as unknown as Record<string, unknown>;
  const [titleKey] = fieldsOf(kind)[0]!;
  const fields = fieldsOf(kind).map(([key, type]) => ({
    key,
    label: fieldLabel(kind, key, t),
    show: (value: unknown) => plainWords(type, value, { format, nameOf }) || null,
  })) as unknown as ConflictField<RowOf<K>>[];
  return (
    <RecordDialog<RowOf<K>>
      row={row}
      record={record}
      removed={removed}
      mayWrite={mayWrite}
      title={String(values[titleKey]).trim() || t(`plan.${kind}.untitled`)}
      fields={fields}
      putBack={() => rows.add(withoutIdentity(record.value))}
      removal={{ label: t('common.remove'), run: () => rows.remove(row, { removed: t(`plan.${kind}.removed`) }) }}
      onClose={onClose}
    >
      {fieldsOf(kind).map(([key, type]) => (
        <PlainField
          key={key}
          kind={kind}
          name={key}
          type={type}
          value={values[key]}
          onChange={(value) => record.set({ [key]: value } as never)}
        />
      ))}
    </RecordDialog>
  );
}
