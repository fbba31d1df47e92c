/* oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role -- phones draw rows as blocks; the roles keep the table */
import { useId, useState } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { Button } from './button.tsx';
import type { Column } from './data-table-column.ts';

type DataTableRowProps<Row> = {
  row: Row;
  shown: readonly Column<Row>[];
  /** Columns that stand in the detail below the row; the row has a button that opens it. */
  folded: readonly Column<Row>[];
  /** What the row is called, for the name of that button. */
  name: string;
  isCurrent: boolean;
};

/** A row, and its detail when it has one and it is open. */
export function DataTableRow<Row>({ row, shown, folded, name, isCurrent }: DataTableRowProps<Row>) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const isOpen = open && folded.length > 0;
  return (
    <>
      <tr role="row" data-current={isCurrent || undefined} data-open={isOpen || undefined}>
        {shown.map((column) => (
          <DataTableCell key={column.key} column={column} row={row} />
        ))}
        {folded.length > 0 ? (
          <td role="cell" className="data-table-more">
            <MoreButton name={name} detail={id} open={open} onPress={() => setOpen(!open)} />
          </td>
        ) : null}
      </tr>
      {isOpen ? (
        <tr role="row" id={id} className="data-table-detail">
          <td role="cell" colSpan={shown.length + 1}>
            <dl aria-label={name}>
              {folded.map((column) => (
                <div key={column.key}>
                  <dt>{column.header}</dt>
                  <dd>{column.cell(row)}</dd>
                </div>
              ))}
            </dl>
          </td>
        </tr>
      ) : null}
    </>
  );
}

type MoreButtonProps = { name: string; detail: string; open: boolean; onPress: () => void };

function MoreButton({ name, detail, open, onPress }: MoreButtonProps) {
  const { t } = useI18n();
  return (
    <Button
      variant="plain"
      icon="chevron-down"
      iconOnly
      aria-expanded={open}
      aria-controls={open ? detail : undefined}
      onClick={onPress}
    >
      {t(open ? 'table.foldRow' : 'table.unfoldRow', { row: name })}
    </Button>
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
