import type { RegisterRow } from '../../../contract/registers.ts';
import { type CellNames, cellWords } from '../../../domain/cell-words.ts';
import { groupRows } from '../../../domain/group-rows.ts';
import type { RegisterColumn } from '../../../domain/method.ts';
import { useI18n } from '../../lib/i18n.ts';
import { cellSpeech } from './cell-speech.ts';

export type GroupedRowsProps = {
  /** The column that rows are gathered by. */
  by: RegisterColumn;
  columns: readonly RegisterColumn[];
  rows: readonly RegisterRow[];
  names: CellNames;
  titleOf: (row: RegisterRow) => string;
  onOpen: (row: RegisterRow) => void;
};

/** A register gathered by one of its columns: a list for each value, in it the rows, under each row what it names. */
export function GroupedRows({ by, columns, rows, names, titleOf, onOpen }: GroupedRowsProps) {
  const { t } = useI18n();
  const nameOf = (value: string | null): string => {
    if (value === null) return t('registers.withoutValue', { column: by.label });
    if (by.type === 'actors') return names.actor(value);
    if (by.type === 'rows') return names.row(by.of ?? '', value);
    return by.items.find(({ key }) => key === value)?.label ?? value;
  };
  return (
    <ul role="list" className="grouped-rows" aria-label={t('registers.viewBy', { column: by.label })}>
      {groupRows(by, rows).map(({ value, rows: found }) => (
        <li key={value ?? ''} className="grouped-row-group">
          <p className="grouped-row-title">
            <strong>{nameOf(value)}</strong> <span className="small muted">{found.length}</span>
          </p>
          {found.length === 0 ? <p className="small muted">{t('registers.noneHere')}</p> : null}
          <ul role="list">
            {found.map((row) => (
              <li key={row.id} className="grouped-row">
                <button type="button" className="editable-cell" onClick={() => onOpen(row)}>
                  <span className="visually-hidden">{t('registers.open')}: </span>
                  {titleOf(row)}
                </button>
                <RowRest columns={columns.filter(({ key }, index) => index > 0 && key !== by.key)} row={row} names={names} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** What a row says besides its name; what it names of others is a list under it. */
function RowRest({ columns, row, names }: { columns: readonly RegisterColumn[]; row: RegisterRow; names: CellNames }) {
  const i18n = useI18n();
  const branches = columns.filter(({ type }) => type === 'actors' || type === 'rows');
  const said = columns.flatMap((column) => {
    const words = branches.includes(column) ? '' : cellWords(column, row.values[column.key], { speech: cellSpeech(i18n), names });
    return words === '' ? [] : [`${column.label}: ${words}`];
  });
  return (
    <>
      {said.length > 0 ? <p className="small muted">{said.join(' · ')}</p> : null}
      {branches.map((column) => {
        const ids = row.values[column.key];
        if (!Array.isArray(ids) || ids.length === 0) return null;
        return (
          <ul key={column.key} aria-label={column.label} className="grouped-row-branch">
            {ids.map((id) => (
              <li key={id}>{column.type === 'actors' ? names.actor(id) : names.row(column.of ?? '', id)}</li>
            ))}
          </ul>
        );
      })}
    </>
  );
}
