/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */
/* oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role -- phones draw rows as blocks; the roles keep the table */
import './data-table.css';
import { type ReactNode, useRef, useState } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { sortRows } from '../lib/sort-rows.ts';
import type { Column, Sort } from './data-table-column.ts';
import { DataTableHead } from './data-table-head.tsx';
import { DataTableRow } from './data-table-row.tsx';
import { PageButtons } from './page-buttons.tsx';
import { Select } from './select.tsx';
import { useFolding } from './use-folding.ts';
import { usePages } from './use-pages.ts';

export type { Column, Sort } from './data-table-column.ts';

export type DataTableProps<Row> = {
  /** Names the table for those who can't see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  firstSort?: Sort;
  /** Fields above the table that choose among rows. */
  filters?: ReactNode;
  /** Buttons above the table, at the right. */
  actions?: ReactNode;
  /** How many rows there are before filtering; shows "12 av 34 rader". */
  total?: number;
  /** In place of the table when there is no row. */
  empty?: ReactNode;
  /** Marks one row. */
  isCurrent?: (row: Row) => boolean;
  /**
   * What a row is called. With it, columns that have no room are folded into a detail that each row opens, in place of a
   * table that scrolls sideways.
   */
  folds?: (row: Row) => string;
};

/**
 * A table that sorts, filters and edits in place; folds or scrolls sideways when wide, becomes cards on a phone, and has
 * pages when it is long.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  firstSort,
  filters,
  actions,
  total,
  empty,
  isCurrent,
  folds,
}: DataTableProps<Row>) {
  const { t, format } = useI18n();
  const [sort, setSort] = useState<Sort | null>(firstSort ?? null);
  const frame = useRef<HTMLDivElement>(null);
  const folding = useFolding(frame, columns);
  const { shown, folded } = folds ? folding : { shown: columns, folded: [] };
  const sortColumn = columns.find((column) => column.key === sort?.key);
  const sorted = sort && sortColumn?.sortValue ? sortRows(rows, sortColumn.sortValue, sort.direction, format.compare) : rows;
  const choice = `${sort?.key} ${sort?.direction} ${(total ?? rows.length) - rows.length}`;
  const pages = usePages(sorted, { isCurrent, choice });
  const goTo = (page: number) => {
    pages.goTo(page);
    // Who turns the page at its foot begins the next one at its head.
    frame.current?.scrollIntoView({ block: 'start' });
  };
  const sortable = columns.filter((column) => column.sortValue);
  const mayChooseSort = sortable.length > 0 && rows.length > 1;
  const sortsFolded = folded.some(({ sortValue }) => sortValue);
  return (
    <div ref={frame} className="data-table-frame">
      {filters || actions || mayChooseSort ? (
        <div className="data-table-bar no-print" data-phone={filters || actions || sortsFolded ? undefined : ''}>
          <div className="data-table-filters">
            {filters}
            {mayChooseSort ? <SortChoice columns={sortable} sort={sort} onSort={setSort} always={sortsFolded} /> : null}
          </div>
          {actions ? <div className="cluster">{actions}</div> : null}
        </div>
      ) : null}
      {rows.length === 0 && empty ? (
        empty
      ) : (
        <div className="data-table-scroll" role="region" aria-label={t('table.scroll', { caption })} tabIndex={0}>
          {/* The roles keep it a table for screen readers when phones draw the rows as cards. */}
          <table className="data-table" role="table">
            <caption className="visually-hidden">{caption}</caption>
            <DataTableHead columns={shown} folds={folded.length > 0} sort={sort} onSort={setSort} />
            <tbody role="rowgroup">
              {pages.rows.map((row) => (
                <DataTableRow
                  key={rowKey(row)}
                  row={row}
                  shown={shown}
                  folded={folded}
                  name={folds?.(row) ?? ''}
                  isCurrent={isCurrent?.(row) ?? false}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <PageButtons caption={caption} pages={{ ...pages, goTo }} />
      {rows.length > 0 || total ? (
        <p className="data-table-foot" role="status">
          {pages.pages > 1 ? `${t('table.onPage', { first: format.number(pages.first), last: format.number(pages.last) })} ` : ''}
          {total !== undefined && total !== rows.length
            ? t('table.rowsOf', { count: rows.length, total })
            : t('table.rows', { count: rows.length })}
        </p>
      ) : null}
    </div>
  );
}

type SortChoiceProps<Row> = {
  columns: readonly Column<Row>[];
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  always: boolean;
};

/** Phones have no table head to press, and folded columns none of their own: a list of columns instead. */
function SortChoice<Row>({ columns, sort, onSort, always }: SortChoiceProps<Row>) {
  const { t } = useI18n();
  return (
    <div className="data-table-sort-choice" data-always={always || undefined}>
      <Select
        label={t('table.sort')}
        value={sort?.key ?? null}
        placeholder={t('table.unsorted')}
        onClear={() => onSort(null)}
        options={columns.map((column) => ({ value: column.key, label: column.header }))}
        onChange={(key) => onSort({ key, direction: 'up' })}
      />
    </div>
  );
}
