/* oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role -- phones draw rows as blocks; the roles keep the table */
import { useI18n } from '../lib/i18n.ts';
import type { Column, Sort } from './data-table-column.ts';
import { Icon } from './icon.tsx';

type DataTableHeadProps<Row> = {
  columns: readonly Column<Row>[];
  /** There is a column of buttons that open the details, last. */
  folds: boolean;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
};

/** The headers; those that sort are buttons, and say their order with `aria-sort`. */
export function DataTableHead<Row>({ columns, folds, sort, onSort }: DataTableHeadProps<Row>) {
  const { t } = useI18n();
  const orderOf = (column: Column<Row>) => (sort?.key === column.key ? sort.direction : null);
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => {
          const order = orderOf(column);
          return (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              data-align={column.align}
              aria-sort={order === 'up' ? 'ascending' : order === 'down' ? 'descending' : undefined}
            >
              {column.sortValue ? (
                <button
                  type="button"
                  className="data-table-sort"
                  data-active={order ? '' : undefined}
                  title={t('table.sortBy', { column: column.header })}
                  onClick={() => onSort({ key: column.key, direction: order === 'up' ? 'down' : 'up' })}
                >
                  {column.header}
                  <Icon name={order === 'down' ? 'arrow-down' : 'arrow-up'} size={15} />
                </button>
              ) : (
                <span className={column.hideHeader ? 'visually-hidden' : undefined}>{column.header}</span>
              )}
            </th>
          );
        })}
        {folds ? (
          <th scope="col" role="columnheader" className="data-table-more">
            <span className="visually-hidden">{t('table.moreColumn')}</span>
          </th>
        ) : null}
      </tr>
    </thead>
  );
}
