import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';

import type { ListSheet } from '../../../domain/list/list-file.ts';
import { Refusal } from '../../../domain/errors.ts';
import { tables } from './code-pages.ts';
import { fillDown, mostColumns, mostRows, trimSheet } from './collect-rows.ts';
import { shownNumber } from './shown-number.ts';

// Old workbooks hold text in code pages.
set_cptable(tables);

type Settings = { is1904: boolean };

/** The sheets of a workbook of Excel (.xlsx, .xlsm, .xlsb, .xls). Errors: FILE_UNREADABLE, FILE_PROTECTED. */
export function readWorkbook(bytes: Uint8Array): ListSheet[] {
  const book = openBook(bytes);
  const settings = { is1904: book.Workbook?.WBProps?.date1904 ?? false };
  const states = book.Workbook?.Sheets ?? [];
  return book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    // A chart on a sheet of its own has no cells.
    if (!sheet?.['!data']) return [];
    return [trimSheet({ name, isHidden: (states[at]?.Hidden ?? 0) > 0, ...cellsOf(sheet, settings) })];
  });
}

function openBook(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      // Needed for which rows and columns are hidden, for formulas without a result, and for how numbers are shown.
      cellStyles: true,
      sheetStubs: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      sheetRows: mostRows + 1,
    });
  } catch (error) {
    throw new Refusal(/password|encrypt/i.test(String(error)) ? 'FILE_PROTECTED' : 'FILE_UNREADABLE');
  }
}

function cellsOf(sheet: WorkSheet, settings: Settings): Omit<ListSheet, 'name' | 'isHidden'> {
  const data = (sheet['!data'] ?? []) as (CellObject[] | undefined)[];
  const remarks: ListSheet['remarks'] = [];
  const rows = Array.from({ length: Math.min(data.length, mostRows + 1) }, (_, row) =>
    Array.from({ length: Math.min(data[row]?.length ?? 0, mostColumns) }, (__, column) => {
      const cell = data[row]![column];
      const code = cell && remarkOf(cell);
      if (code) remarks.push({ row, column, code });
      return cell ? shownText(cell, settings) : '';
    }),
  );
  fillDown(
    rows,
    (sheet['!merges'] ?? []).map(({ s: from, e: to }) => ({ row: from.r, column: from.c, lastRow: to.r })),
  );
  return { rows, remarks, hiddenRows: hiddenOf(sheet['!rows']), hiddenColumns: hiddenOf(sheet['!cols']) };
}

function remarkOf(cell: CellObject): ListSheet['remarks'][number]['code'] | null {
  if (cell.t === 'e') return 'error-value';
  return cell.t === 'z' && cell.f !== undefined ? 'formula-without-result' : null;
}

function shownText(cell: CellObject, settings: Settings): string {
  switch (cell.t) {
    case 'n':
      return shownNumber(cell.v as number, String(cell.z ?? 'General'), settings);
    case 'b':
      return cell.v ? 'Sant' : 'Falskt';
    case 's':
    case 'd':
      return cell.v === undefined ? '' : String(cell.v);
    default:
      return '';
  }
}

function hiddenOf(infos: readonly ({ hidden?: boolean } | null | undefined)[] | undefined): number[] {
  return (infos ?? []).flatMap((info, at) => (info?.hidden ? [at] : []));
}
