/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */
/* oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role -- phones draw rows as blocks; the roles keep the table */
import './data-table.css';
import { type ReactNode, useState } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { sortRows } from '../lib/sort-rows.ts';
import type { Column, Sort } from './data-table-column.ts';
import { DataTableHead } from './data-table-head.tsx';
import { Select } from './select.tsx';

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
};

/** A table that sorts, filters and edits in place; scrolls sideways when wide, and becomes cards on a phone. */
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
}: DataTableProps<Row>) {
  const { t, format } = useI18n();
  const [sort, setSort] = useState<Sort | null>(firstSort ?? null);
  const sortColumn = columns.find((column) => column.key === sort?.key);
  const sorted = sort && sortColumn?.sortValue ? sortRows(rows, sortColumn.sortValue, sort.direction, format.compare) : rows;
  return (
    <div className="data-table-frame">
      {filters || actions ? (
        <div className="data-table-bar no-print">
          <div className="data-table-filters">
            {filters}
            <PhoneSort columns={columns} sort={sort} onSort={setSort} />
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
            <DataTableHead columns={columns} sort={sort} onSort={setSort} />
            <tbody role="rowgroup">
              {sorted.map((row) => (
                <tr key={rowKey(row)} role="row" data-current={isCurrent?.(row) || undefined}>
                  {columns.map((column) => (
                    <DataTableCell key={column.key} column={column} row={row} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > 0 || total ? (
        <p className="data-table-foot" role="status">
          {total !== undefined && total !== rows.length
            ? t('table.rowsOf', { count: rows.length, total })
            : t('table.rows', { count: rows.length })}
        </p>
      ) : null}
    </div>
  );
}

function DataTableCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.rowHeader) {
    return (
      <th scope="row" role="rowheader" data-align={column.align}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" data-align={column.align}>
      <span className="data-table-label" aria-hidden="true">
        {column.hideHeader ? '' : column.header}
      </span>
      <div className="data-table-value">{column.cell(row)}</div>
    </td>
  );
}

/** Phones have no table head to press: a list of columns instead. */
function PhoneSort<Row>({
  columns,
  sort,
  onSort,
}: {
  columns: readonly Column<Row>[];
  sort: Sort | null;
  onSort: (sort: Sort) => void;
}) {
  const { t } = useI18n();
  const sortable = columns.filter((column) => column.sortValue);
  if (sortable.length === 0) return null;
  return (
    <div className="data-table-sort-phone">
      <Select
        label={t('table.sort')}
        value={sort?.key ?? null}
        options={sortable.map((column) => ({ value: column.key, label: column.header }))}
        onChange={(key) => onSort({ key, direction: 'up' })}
      />
    </div>
  );
}
