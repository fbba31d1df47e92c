import exceljs from '@protobi/exceljs';

import { formatIsoDate } from '../../domain/dates.ts';
import { Refusal } from '../../domain/errors.ts';
import { checkZip } from './check-zip.ts';

/** How much of a list is read. */
export const maxColumns = 200;
export const maxRows = 20_000;

/** Parts of a sheet that say nothing of its cells, but are spread out over whole columns when they are read. */
const unread = ['cols', 'dataValidations', 'conditionalFormatting'];

const maxUnpacked = { maxBytes: 60 * 1024 * 1024, maxEntries: 1_000 };

/** The cells of an .xlsx as text; only for `readList`. Errors: FILE_TOO_LARGE, FILE_UNREADABLE. */
export async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  checkZip(bytes, maxUnpacked);
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as never, {
      ignoreNodes: unread,
    });
  } catch {
    throw new Refusal('FILE_UNREADABLE');
  }
  if (workbook.worksheets.length === 0) throw new Refusal('FILE_UNREADABLE');
  const sheet = workbook.worksheets.find((one) => one.state === 'visible' && one.actualRowCount > 0);
  if (!sheet) return [];
  const rows: string[][] = [];
  for (let number = 1; number <= Math.min(sheet.rowCount, maxRows); number++) {
    const row = sheet.getRow(number);
    const cells: string[] = [];
    for (let column = 1; column <= Math.min(row.cellCount, maxColumns); column++) cells.push(cellText(row.getCell(column).value));
    rows.push(cells);
  }
  return rows;
}

/** What a reader of the sheet sees in the cell: dates as ISO dates, formulas as their last result, errors as nothing. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  // The library gives the day in a cell as that day's midnight in UTC.
  if (value instanceof Date)
    return formatIsoDate({ year: value.getUTCFullYear(), month: value.getUTCMonth() + 1, day: value.getUTCDate() });
  if (typeof value !== 'object') return String(value);
  const cell = value as { richText?: { text: string }[]; text?: unknown; result?: unknown };
  if (cell.richText) return cell.richText.map(({ text }) => text).join('');
  if ('text' in cell) return cellText(cell.text);
  return 'result' in cell ? cellText(cell.result) : '';
}
