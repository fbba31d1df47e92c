import { cell, own, wide } from '../document/blocks.ts';
import type { Block, Column } from '../document/document-model.ts';
import type { PaperTable } from './exercise-content.ts';
import type { FormBlock } from './paper-model.ts';

/** More columns than this are too narrow to write in: the table is turned, with a row for each column. */
export const mostColumns = 7;
/** How many rows of a turned table stand beside each other. */
const besides = { a4: 3, a3: 6 } as const;

/** True when a table of so many columns is turned. */
export const isTurned = (columns: number): boolean => columns > mostColumns;

/** An empty table with the column headers; turned when it has many. */
export function formTable(headers: string[], isA3: boolean): FormBlock {
  if (!isTurned(headers.length)) {
    return { type: 'form-table', columns: headers.map((header) => wide(header)), rows: isA3 ? 8 : 6, labels: [] };
  }
  const [corner = '', ...labels] = headers;
  const columns = Array.from({ length: isA3 ? besides.a3 : besides.a4 }, (): Column => wide('', 1));
  return { type: 'form-table', columns: [wide(corner, 1.4), ...columns], rows: 0, labels: labels.map((text) => ({ text })) };
}

/** The rows of a register; turned in groups when it has many columns. */
export function resultTable({ headers, rows }: PaperTable, isA3: boolean): Block[] {
  if (!isTurned(headers.length)) {
    return [
      {
        type: 'table',
        columns: headers.map((header, index) => wide(header, shareOf([header, ...rows.map((row) => row[index] ?? '')]))),
        rows: rows.map((row) => row.map((text) => cell(own(text)))),
        footer: [],
      },
    ];
  }
  const most = isA3 ? besides.a3 : besides.a4;
  const groups = Array.from({ length: Math.ceil(rows.length / most) }, (_, index) =>
    rows.slice(index * most, (index + 1) * most),
  );
  return groups.map((group) => turned(headers, group));
}

function turned([corner = '', ...labels]: string[], rows: string[][]): Block {
  return {
    type: 'table',
    columns: [wide(corner, 1.4), ...rows.map((row) => wide(row[0] ?? '', 1))],
    rows: labels.map((label, index) => [cell({ text: label }), ...rows.map((row) => cell(own(row[index + 1] ?? '')))]),
    footer: [],
  };
}

/** A column gets room by its longest text, within reason. */
function shareOf(texts: string[]): number {
  const longest = Math.max(...texts.map(({ length }) => length));
  return Math.round(Math.min(2.4, Math.max(0.8, longest / 18)) * 10) / 10;
}
