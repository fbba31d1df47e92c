import exceljs from '@protobi/exceljs';
import papaparse from 'papaparse';

import { cleanText, mapStrings } from '../document/clean-text.ts';

/** A table to hand over: headings and rows of text, in the reader's language; `about` is a sheet of its own in .xlsx. */
export type ExportTable = {
  title: string;
  headings: string[];
  rows: string[][];
  about?: { title: string; lines: string[] };
};

/** The table as .xlsx with a fixed, filterable row of headings. */
export async function tableXlsx(table: ExportTable): Promise<Uint8Array> {
  const { title, headings, rows, about } = mapStrings(table, cleanText);
  const workbook = new exceljs.Workbook();
  workbook.title = title;
  const sheet = workbook.addWorksheet(sheetName(title), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.addRow(headings).font = { bold: true };
  for (const row of rows) sheet.addRow(row);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: headings.length } };
  sheet.columns.forEach((column, index) => {
    const longest = Math.max(...[headings, ...rows].map((row) => (row[index] ?? '').length));
    column.width = Math.min(60, Math.max(10, longest + 2));
  });
  if (about) {
    const beside = workbook.addWorksheet(sheetName(about.title));
    for (const line of about.lines) beside.addRow([line]);
    beside.getColumn(1).width = 80;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Excel allows 31 characters and none of these in the name of a sheet. */
const sheetName = (title: string) => title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** A telephone number or an amount: signs and digits alone, so that nothing in it can be called. */
const figures = /^[+-][\d ().,/-]*$/;

/**
 * The table as .csv the way a Swedish Excel opens it: semicolons and UTF-8 with its mark. A cell that a spreadsheet
 * would run as a formula is led by an apostrophe.
 */
export function tableCsv({ headings, rows }: ExportTable): Uint8Array {
  const harmless = (cell: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !figures.test(cell) ? `'${cell}` : cell);
  const text = papaparse.unparse(
    [headings, ...rows].map((row) => row.map((cell) => cleanText(harmless(cell)))),
    { delimiter: ';', newline: '\r\n' },
  );
  return new TextEncoder().encode(`\uFEFF${text}`);
}
