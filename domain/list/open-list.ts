import { findHeadingRow, joinHeadings } from './heading-row.ts';
import type { CellRemark, HeadingScore, ListChoices, ListFile, ListSheet } from './list-file.ts';

/** A row below the headings. `row` as the program that made the file counts it, from 1. */
export type ListRow = { row: number; cells: string[]; isHidden: boolean };

/** A list with its headings told from its rows; what is not read is named, so that nothing is lost unsaid. */
export type OpenList = {
  /** Every sheet with content, in the order of the file, and how many filled rows it has. */
  sheets: { name: string; isHidden: boolean; rows: number }[];
  /** Name of the sheet that is read. */
  sheet: string;
  /** Row of headings from 1 (the lower of two); 0 = there is none. */
  headingRow: number;
  /** Heading of each column; empty for a column without one. */
  headings: string[];
  hiddenColumns: number[];
  rows: ListRow[];
  /** Filled rows above the headings, as titles and instructions; not read. */
  rowsAbove: number;
  /** Below the headings, with `row` from 1. */
  remarks: CellRemark[];
};

/**
 * Chooses the sheet and the row of headings, unless the reader has: the visible sheet whose headings are understood best,
 * the first of those that are equal. A sheet or row that is not in the file is not heard.
 */
export function openList(file: ListFile, score: HeadingScore, choices: ListChoices = {}): OpenList {
  const filled = file.sheets.filter(({ rows }) => rows.some(isFilled));
  const sheet = filled.find(({ name }) => name === choices.sheet) ?? bestSheet(filled, score) ?? emptySheet;
  const { first, headings, headingRow } = headingsOf(sheet, score, choices.headingRow);
  const width = Math.max(headings.length, ...sheet.rows.slice(headingRow).map((row) => row.length), 0);
  const hidden = new Set(sheet.hiddenRows);
  return {
    sheets: filled.map(({ name, isHidden, rows }) => ({ name, isHidden, rows: rows.filter(isFilled).length })),
    sheet: sheet.name,
    headingRow,
    headings: Array.from({ length: width }, (_, column) => headings[column]?.trim() ?? ''),
    hiddenColumns: sheet.hiddenColumns,
    rows: sheet.rows
      .map((cells, row) => ({ row: row + 1, cells, isHidden: hidden.has(row) }))
      .slice(headingRow)
      .filter(({ cells }) => isFilled(cells)),
    rowsAbove: sheet.rows.slice(0, first).filter(isFilled).length,
    remarks: sheet.remarks.filter(({ row }) => row >= headingRow).map((remark) => ({ ...remark, row: remark.row + 1 })),
  };
}

const emptySheet: ListSheet = { name: '', isHidden: false, rows: [], hiddenRows: [], hiddenColumns: [], remarks: [] };

const isFilled = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '');

function bestSheet(sheets: readonly ListSheet[], score: HeadingScore): ListSheet | undefined {
  const visible = sheets.some(({ isHidden }) => !isHidden) ? sheets.filter(({ isHidden }) => !isHidden) : sheets;
  const scores = visible.map(({ rows }) => findHeadingRow(rows, score)?.score ?? 0);
  return visible[scores.indexOf(Math.max(...scores))];
}

/** Where the headings stand; the first filled row when none is understood. */
function headingsOf({ rows }: ListSheet, score: HeadingScore, chosen: number | undefined) {
  if (chosen === 0) return { first: 0, headingRow: 0, headings: [] };
  if (chosen !== undefined && chosen <= rows.length)
    return { first: chosen - 1, headingRow: chosen, headings: rows[chosen - 1]! };
  const found = findHeadingRow(rows, score) ?? { row: Math.max(rows.findIndex(isFilled), 0), rows: 1 };
  const upper = rows[found.row] ?? [];
  return {
    first: found.row,
    headingRow: Math.min(found.row + found.rows, rows.length),
    headings: found.rows === 2 ? joinHeadings(upper, rows[found.row + 1] ?? []) : upper,
  };
}
