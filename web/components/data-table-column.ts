import type { ReactNode } from 'react';
import type { SortDirection, SortValue } from '../lib/sort-rows.ts';

export type Column<Row> = {
  key: string;
  header: string;
  /** What is drawn: text, a pill, or an `EditableCell`. */
  cell: (row: Row) => ReactNode;
  /** What the column sorts by; without it the column can't be sorted. */
  sortValue?: (row: Row) => SortValue;
  align?: 'end';
  /** The cell that names the row. One column in each table. */
  rowHeader?: boolean;
  /** The header is read out but not drawn: for a column of buttons. */
  hideHeader?: boolean;
  /** Room that the column needs in rem, in a table that folds; 8 when left out. */
  minRem?: number;
};

export type Sort = { key: string; direction: SortDirection };
