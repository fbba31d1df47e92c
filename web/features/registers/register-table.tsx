import './registers.css';
import { useState } from 'react';
import type { ExercisePlace } from '../../../contract/method.ts';
import type { RegisterRow } from '../../../contract/registers.ts';
import { cellWords } from '../../../domain/cell-words.ts';
import type { ColumnType, Method, MethodRegister, RegisterColumn } from '../../../domain/method.ts';
import { rowTitle } from '../../../domain/register.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyCell } from '../../components/editable-cell.tsx';
import { Menu } from '../../components/menu.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { loadError } from '../../lib/load-error.ts';
import { ThreadDialog } from '../thread/thread-dialog.tsx';
import { AddRow } from './add-row.tsx';
import { cellSpeech } from './cell-speech.ts';
import { ChecklistFirst } from './checklist-first.tsx';
import { useAwaitsChecklist } from './use-awaits-checklist.ts';
import { GroupedRows } from './grouped-rows.tsx';
import { RegisterViews } from './register-views.tsx';
import { RowMatrix } from './row-matrix.tsx';
import { RowDialog } from './row-dialog.tsx';
import { useCellChoices } from './use-cell-choices.ts';
import { useRegister } from './use-register.ts';

export type RegisterTableProps = {
  method: Method;
  register: MethodRegister;
  columns: readonly RegisterColumn[];
  /** What the exercise asks for: two tables of one register are told apart by it. The register's name when left out. */
  caption?: string;
  /** Two scale columns that the rows are drawn by, above the table. */
  axes?: [string, string] | null;
  /** The choice column that the rows are first gathered by. */
  by?: string | null;
  at?: ExercisePlace;
};

/** A declared register, or the columns of it that an exercise asks for: a table, a form for each row, a line for a new one. */
export function RegisterTable({
  method,
  register,
  columns,
  caption = register.title,
  axes = null,
  by = null,
  at,
}: RegisterTableProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const mayWrite = useMay('write-content');
  const rows = useRegister(register.key, at);
  const awaits = useAwaitsChecklist(register);
  const { choices, names } = useCellChoices(method, register);
  const [open, setOpen] = useState<RegisterRow | null>(null);
  const [threadOf, setThreadOf] = useState<string | null>(null);
  const [view, setView] = useState(by ?? 'table');
  const gathering = columns.find(({ key }) => key === view);
  const { query } = rows;
  if (loadError(query)) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageLoading />;
  const ids = query.data.map(({ id }) => id);
  const titleOf = (row: RegisterRow) =>
    rowTitle(register, row.values, names.actor) || t('registers.untitled', { one: register.one });
  const shown = query.data.find(({ id }) => id === open?.id);
  const editing = shown ?? open;

  const speech = cellSpeech(i18n);
  const cells = columns.map((column, index): Column<RegisterRow> => ({
    key: column.key,
    header: column.label,
    rowHeader: index === 0,
    minRem: roomFor[column.type],
    sortValue: (row) => sortable(row, column, cellWords(column, row.values[column.key], { speech, names })),
    cell: (row) => {
      const words = cellWords(column, row.values[column.key], { speech, names });
      if (index > 0) return words === '' ? <EmptyCell /> : <span className="register-cell">{words}</span>;
      return (
        <button type="button" className="editable-cell" onClick={() => setOpen(row)}>
          <span className="visually-hidden">{t('registers.open')}: </span>
          {words || titleOf(row)}
        </button>
      );
    },
  }));
  const menu: Column<RegisterRow> = {
    key: 'menu',
    header: t('registers.rowActions'),
    hideHeader: true,
    align: 'end',
    cell: (row) => (
      <Menu
        label={t('registers.rowActionsFor', { row: titleOf(row) })}
        icon="more"
        iconOnly
        variant="plain"
        items={[
          { label: t('thread.show'), icon: 'link', onSelect: () => setThreadOf(`row:${row.id}`) },
          ...(mayWrite
            ? [
                { label: t('common.edit'), icon: 'edit' as const, onSelect: () => setOpen(row) },
                {
                  label: t('plan.moveUp'),
                  icon: 'arrow-up' as const,
                  disabled: ids[0] === row.id,
                  onSelect: () => void rows.move(row.id, ids[ids.indexOf(row.id) - 1] ?? null),
                },
                {
                  label: t('plan.moveDown'),
                  icon: 'arrow-down' as const,
                  disabled: ids.at(-1) === row.id,
                  onSelect: () => void rows.move(row.id, ids[ids.indexOf(row.id) + 2] ?? null),
                },
                { label: t('common.remove'), icon: 'trash' as const, danger: true, onSelect: () => void rows.remove(row) },
              ]
            : []),
        ]}
      />
    ),
  };

  const [across, upwards] = (axes ?? []).map((key) => columns.find((column) => column.key === key));

  return (
    <div className="register-table stack" data-gap="4">
      {query.data.length > 0 && across && upwards ? (
        <RowMatrix across={across} upwards={upwards} rows={query.data} titleOf={titleOf} onOpen={setOpen} />
      ) : null}
      {query.data.length > 0 ? <RegisterViews columns={columns} view={view} onChange={setView} /> : null}
      {query.data.length > 0 && gathering ? (
        <GroupedRows by={gathering} columns={columns} rows={query.data} names={names} titleOf={titleOf} onOpen={setOpen} />
      ) : query.data.length > 0 ? (
        <DataTable caption={caption} columns={[...cells, menu]} rows={query.data} rowKey={({ id }) => id} folds={titleOf} />
      ) : (
        <p className="muted">{t(mayWrite ? 'registers.emptyFirst' : 'registers.empty')}</p>
      )}
      {mayWrite && register.checklist ? <ChecklistFirst method={method} register={register} /> : null}
      {mayWrite && !awaits ? <AddRow register={register} rows={rows} actors={choices.actors} onAdded={setOpen} /> : null}
      {editing ? (
        <RowDialog
          key={editing.id}
          row={editing}
          removed={!shown}
          register={register}
          columns={columns}
          rows={rows}
          choices={choices}
          names={names}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {threadOf ? <ThreadDialog itemRef={threadOf} onClose={() => setThreadOf(null)} /> : null}
    </div>
  );
}

/** Room in rem that a column of each type wants, so that its words break seldom. */
const roomFor = {
  line: 11,
  text: 11,
  number: 7.5,
  date: 8,
  'yes-no': 7.5,
  choice: 8,
  choices: 9,
  scale: 8,
  actor: 10,
  actors: 11,
  rows: 11,
} satisfies Record<ColumnType, number>;

/** Numbers, days and steps sort by what they are, the rest by its words. */
function sortable(row: RegisterRow, { type, key, items }: RegisterColumn, words: string): string | number {
  const value = row.values[key];
  if (type === 'number' || type === 'scale') return typeof value === 'number' ? value : -1;
  if (type === 'date') return typeof value === 'string' ? value : '';
  if (type === 'choice') return items.findIndex((item) => item.key === value);
  return words;
}
