import type { RegisterRow } from '../../../contract/registers.ts';
import { type CellNames, cellWords } from '../../../domain/cell-words.ts';
import type { MethodRegister, RegisterColumn } from '../../../domain/method.ts';
import { rowTitle, type RowValue } from '../../../domain/register.ts';
import { RecordDialog } from '../../components/record-dialog.tsx';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useRecordSaver } from '../../lib/use-record-saver.ts';
import { CellField, type CellChoices } from './cell-field.tsx';
import { cellSpeech } from './cell-speech.ts';
import type { useRegister } from './use-register.ts';

/** A row as the saver takes it: cells beside id and version. Keys of columns cannot be `id` or `version` by accident: they are prefixed. */
type FlatRow = { id: string; version: number } & Record<string, RowValue | number>;
const prefix = 'cell-';

const flatten = ({ id, version, values }: RegisterRow): FlatRow => ({
  id,
  version,
  ...Object.fromEntries(Object.entries(values).map(([key, value]) => [prefix + key, value])),
});
const unflatten = (row: Partial<FlatRow>): Record<string, RowValue> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value ?? null]] : [])),
  );

export type RowDialogProps = {
  row: RegisterRow;
  /** Someone else has removed it meanwhile. */
  removed: boolean;
  register: MethodRegister;
  columns: readonly RegisterColumn[];
  rows: ReturnType<typeof useRegister>;
  choices: CellChoices;
  names: CellNames;
  onClose: () => void;
};

/** The form of a row: the columns of the exercise, saved while one writes. */
export function RowDialog({ row, removed, register, columns, rows, choices, names, onClose }: RowDialogProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const mayWrite = useMay('write-content');
  const record = useRecordSaver<FlatRow>({
    row: flatten(row),
    draftKey: `register/${register.key}/${row.id}`,
    save: async (patch, version) => {
      const saved = await rows.save(row.id, unflatten(patch), version);
      rows.put(saved);
      return flatten(saved);
    },
    readCurrent: (current) => flatten(current as RegisterRow),
  });
  const values = unflatten(record.value);
  return (
    <RecordDialog<FlatRow>
      row={flatten(row)}
      record={record}
      removed={removed}
      mayWrite={mayWrite}
      title={rowTitle(register, values, names.actor) || t('registers.untitled', { one: register.one })}
      fields={register.columns.map((column) => ({
        key: prefix + column.key,
        label: column.label,
        show: (value) => cellWords(column, value as RowValue, { speech: cellSpeech(i18n), names }) || null,
      }))}
      putBack={() => rows.add(values)}
      removal={{ label: t('common.remove'), run: () => rows.remove(row) }}
      onClose={onClose}
    >
      {columns.map((column) => (
        <CellField
          key={column.key}
          column={column}
          value={values[column.key]}
          choices={choices}
          onChange={(value) => record.set({ [prefix + column.key]: value })}
        />
      ))}
    </RecordDialog>
  );
}
