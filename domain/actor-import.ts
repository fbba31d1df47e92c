import type { ColumnMapping, ImportField } from './actor-import-columns.ts';
import {
  cleanCell,
  excerpt,
  proposedTrade,
  readRow,
  type ActorDraft,
  type RowError,
  type RowNotice,
} from './actor-import-row.ts';
import { tradeFromLabel } from './actor-labels.ts';
import { nameKey } from './actor-name.ts';
import type { Trade } from './actor.ts';
import { type LeftOutCode, leftOutCode } from './list/left-out-rows.ts';
import type { CellRemark } from './list/list-file.ts';
import type { ListRow } from './list/open-list.ts';
import { normaliseLabel } from './normalise-label.ts';

/** Most rows of one import, without the headings and empty rows. */
export const mostImportRows = 5_000;

/** What stops the whole file, before any row is read. Rows as the program that made the file counts them, from 1. */
export type FileProblem =
  | { code: 'no-rows' }
  | { code: 'too-many-rows'; rows: number; most: number }
  | { code: 'name-column-missing' }
  | { code: 'column-chosen-twice'; field: ImportField }
  /** A quotation mark on the row is never closed: where its cell ends is not known. */
  | { code: 'quote-unclosed'; row: number }
  /** Rows are filtered out or hidden, and the reader has not said whether they are to be read. */
  | { code: 'hidden-rows'; rows: number };

/** Why a row is not read although nothing is wrong with it, or although something is and the reader has said so. */
export const skipCodes = [
  'duplicate-in-file',
  'duplicate-existing',
  'hidden-row',
  'total-row',
  'repeated-heading',
  'formula-without-result',
  'left-out',
  'wrong',
] as const;
export type SkippedRow = { row: number; name: string; code: (typeof skipCodes)[number] };

/** A word in the column of trades that is none, and what it is read as. */
export type UnknownTrade = { label: string; rows: number; trade: Trade; isChosen: boolean };

export type ActorImport = {
  problem: FileProblem | null;
  /** Rows without an error, with the row they came from. */
  drafts: { row: number; actor: ActorDraft }[];
  /** By row, then column. Nothing may be saved while this holds anything. */
  errors: RowError[];
  skipped: SkippedRow[];
  notices: RowNotice[];
  unknownTrades: UnknownTrade[];
};

/** What the reader of the list has decided about its rows. */
export type RowChoices = {
  /** What to do with a name that is already there: an error (default), or leave the row out. */
  duplicates?: 'refuse' | 'skip' | undefined;
  /** Rows that are filtered out or hidden in the file; asked until said. */
  hiddenRows?: 'take' | 'leave-out' | undefined;
  /** Rows that are not to be read. */
  leftOut?: readonly number[] | undefined;
  /** Rows that look like a sum or a heading, but are organisations. */
  takenIn?: readonly number[] | undefined;
  /** What words that are no trades stand for. */
  trades?: readonly { label: string; trade: Trade }[] | undefined;
  /** Leave out rows with something wrong instead of stopping for them. */
  leaveOutWrong?: boolean | undefined;
};

export type ActorImportInput = {
  rows: readonly ListRow[];
  headings: readonly string[];
  columns: ColumnMapping;
  /** Names already in the register. */
  existingNames: readonly string[];
  choices?: RowChoices;
  /** Cells that the file shows nothing in, with `row` from 1. */
  remarks?: readonly CellRemark[];
  /** Rows of a text have no more cells than headings, unless a sign between columns stands inside a cell. */
  isText?: boolean;
  /** Row from 1 of a quotation mark that is not closed. */
  unclosedQuote?: number | null;
};

type CleanRow = ListRow & { read: string[] };

/**
 * Reads a list of organisations into drafts for the register. An empty cell takes the default (trade other, or what the
 * heading of the names says; ring local community, stage identified, the rest empty). Values may be Swedish or English
 * labels. Sums, counts and headings that come again are left out and counted, and a word that is no trade takes the nearest,
 * unless the reader has said otherwise. Names are the same when a reader sees them as the same. Every error names row, column
 * and reason; reads on after each, so that all are shown at once.
 * @source inventory A06 D04
 */
export function readActorRows(input: ActorImportInput): ActorImport {
  const { columns, headings, choices = {} } = input;
  const nameColumn = columns.indexOf('name');
  const clean = cleanRows(input);
  const result: ActorImport = { problem: null, drafts: [], errors: [], skipped: [], notices: [], unknownTrades: [] };
  result.problem = fileProblem(input, clean);
  if (result.problem) return result;
  // A list headed "Förening" or "Hotell" is of that trade.
  const usual = tradeFromLabel(headings[nameColumn] ?? '') ?? 'other';
  const trades = { usual, chosen: new Map((choices.trades ?? []).map(({ label, trade }) => [normaliseLabel(label), trade])) };
  const existing = new Set(input.existingNames.map(nameKey));
  const firstRows = new Map<string, number>();
  const counted = countTrades(trades.chosen, usual);
  const chosen: ChosenRows = {
    hiddenRows: choices.hiddenRows,
    leftOut: new Set(choices.leftOut),
    takenIn: new Set(choices.takenIn),
  };
  const remarks = Map.groupBy(input.remarks ?? [], ({ row }) => row);
  for (const { row, cells, read: readCells, isHidden } of clean) {
    const name = nameOf(readCells, cells, nameColumn);
    const remarked = (remarks.get(row) ?? []).filter(({ column }) => columns[column]);
    const skip =
      skipCode({ row, cells, isHidden }, { headings, nameColumn }, chosen) ?? namelessFormula(readCells, remarked, nameColumn);
    if (skip) {
      result.skipped.push({ row, name, code: skip });
      continue;
    }
    const { actor, errors, notices, unknownTrade } = readRow(row, readCells, columns, trades);
    if (input.isText) errors.push(...tooWideErrors(row, cells, { headings, nameColumn }));
    if (errors.length > 0 && choices.leaveOutWrong) {
      result.skipped.push({ row, name, code: 'wrong' });
      continue;
    }
    const duplicate = findDuplicate({ row, actor, existing, firstRows, column: nameColumn });
    if (duplicate && (choices.duplicates === 'skip' || choices.leaveOutWrong))
      result.skipped.push({ row, name, code: duplicate.code });
    else if (duplicate || errors.length > 0) {
      result.errors.push(...[...errors, ...(duplicate ? [duplicate] : [])].toSorted((one, other) => one.column - other.column));
    } else {
      result.drafts.push({ row, actor });
      result.notices.push(...notices, ...remarked.map(({ column, code }) => ({ row, column, code, value: '' })));
      if (unknownTrade !== null) counted.add(unknownTrade);
    }
  }
  result.unknownTrades = counted.all();
  return result;
}

function cleanRows({ rows, columns }: ActorImportInput): CleanRow[] {
  return rows
    .map((one) => ({
      ...one,
      read: columns.map((field, column) => (field ? cleanCell(one.cells[column] ?? '', field) : '')),
    }))
    .filter(({ read }) => read.some((cell) => cell !== ''));
}

function fileProblem({ columns, choices = {}, unclosedQuote }: ActorImportInput, rows: CleanRow[]): FileProblem | null {
  if (unclosedQuote !== undefined && unclosedQuote !== null) return { code: 'quote-unclosed', row: unclosedQuote };
  const twice = columns.find((field, column) => field !== null && columns.indexOf(field) !== column);
  if (twice) return { code: 'column-chosen-twice', field: twice };
  if (!columns.includes('name')) return { code: 'name-column-missing' };
  if (rows.length === 0) return { code: 'no-rows' };
  if (rows.length > mostImportRows) return { code: 'too-many-rows', rows: rows.length, most: mostImportRows };
  const hidden = rows.filter(({ isHidden }) => isHidden).length;
  return hidden > 0 && choices.hiddenRows === undefined ? { code: 'hidden-rows', rows: hidden } : null;
}

type ChosenRows = Pick<RowChoices, 'hiddenRows'> & { leftOut: ReadonlySet<number>; takenIn: ReadonlySet<number> };

function skipCode(
  { row, cells, isHidden }: ListRow,
  list: { headings: readonly string[]; nameColumn: number },
  { hiddenRows, leftOut, takenIn }: ChosenRows,
): SkippedRow['code'] | null {
  if (leftOut.has(row)) return 'left-out';
  if (isHidden && hiddenRows === 'leave-out') return 'hidden-row';
  const code: LeftOutCode | null = leftOutCode(cells, list);
  return takenIn.has(row) ? null : code;
}

/** What to call a row that is left out: its name, or the first thing that it says. */
function nameOf(read: string[], cells: string[], nameColumn: number): string {
  return excerpt(read[nameColumn] || cells.find((cell) => cell.trim() !== '')?.trim() || '');
}

/** A row whose name is a formula that the file holds no result of: not wrong, but nothing to read. */
function namelessFormula(read: string[], remarks: readonly CellRemark[], nameColumn: number): SkippedRow['code'] | null {
  const isFormula = remarks.some(({ column, code }) => column === nameColumn && code === 'formula-without-result');
  return isFormula && read[nameColumn] === '' ? 'formula-without-result' : null;
}

function tooWideErrors(
  row: number,
  cells: string[],
  { headings, nameColumn }: { headings: readonly string[]; nameColumn: number },
): RowError[] {
  const beyond = cells.slice(headings.length).find((cell) => cell.trim() !== '');
  if (beyond === undefined) return [];
  return [{ row, column: nameColumn, field: 'name', code: 'row-too-wide', value: excerpt(beyond.trim()) }];
}

function countTrades(chosen: ReadonlyMap<string, Trade>, usual: Trade) {
  const found = new Map<string, UnknownTrade>();
  return {
    add: (label: string) => {
      const key = normaliseLabel(label);
      const before = found.get(key);
      const trade = chosen.get(key) ?? proposedTrade(label, usual);
      if (before) before.rows += 1;
      else found.set(key, { label, rows: 1, trade, isChosen: chosen.has(key) });
    },
    all: () => [...found.values()],
  };
}

type DuplicateSearch = {
  row: number;
  actor: ActorDraft;
  existing: ReadonlySet<string>;
  firstRows: Map<string, number>;
  column: number;
};

type DuplicateError = RowError & { code: 'duplicate-in-file' | 'duplicate-existing' };

/** Says whether the name is there already, and remembers it for the rows that follow. */
function findDuplicate({ row, actor, existing, firstRows, column }: DuplicateSearch): DuplicateError | null {
  const place = { row, column, field: 'name', value: excerpt(actor.name) } as const;
  const key = nameKey(actor.name);
  if (key === '') return null;
  const firstRow = firstRows.get(key);
  if (firstRow === undefined) firstRows.set(key, row);
  if (existing.has(key)) return { ...place, code: 'duplicate-existing' };
  return firstRow === undefined ? null : { ...place, code: 'duplicate-in-file', firstRow };
}
