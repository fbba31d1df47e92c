import type { ListSheet } from '../../../domain/list/list-file.ts';

/** How much of a list is read; a row beyond is one too many for any import. */
export const mostRows = 20_000;
export const mostColumns = 200;
export const mostCells = 1_000_000;

/** Cells from the first to the last that says something. */
export function withoutEmptyEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

/** The part of a sheet that has cells; hidden rows and remarks beyond it say nothing. */
export function trimSheet(sheet: ListSheet): ListSheet {
  const rows = sheet.rows.map(withoutEmptyEnd);
  const height = rows.findLastIndex((cells) => cells.length > 0) + 1;
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return {
    ...sheet,
    rows: rows.slice(0, height),
    hiddenRows: sheet.hiddenRows.filter((row) => row < height),
    hiddenColumns: sheet.hiddenColumns.filter((column) => column < width),
    remarks: sheet.remarks.filter(({ row }) => row < mostRows),
  };
}

/** A cell over several rows. Rows and column from 0. */
export type TallCell = { row: number; column: number; lastRow: number };

/**
 * A cell merged over several rows says the same of each: one trade beside five hotels. It makes no rows of its own, so that
 * one over a whole column costs nothing; over columns it is a title, which stands once.
 */
export function fillDown(rows: string[][], tall: readonly TallCell[]): void {
  for (const { row: first, column, lastRow } of tall) {
    const text = rows[first]?.[column] ?? '';
    if (text === '' || column >= mostColumns) continue;
    for (let row = first + 1; row <= Math.min(lastRow, rows.length - 1); row++) {
      const cells = rows[row]!;
      if (!cells.some((cell) => cell !== '')) continue;
      while (cells.length <= column) cells.push('');
      cells[column] = text;
    }
  }
}
