import { cleanCell, excerpt, readRow, type ActorDraft, type RowError } from './actor-import-row.ts';
import type { ColumnMapping, ImportField } from './actor-import-columns.ts';

/** Most rows of one import, without the headings and empty rows. */
export const mostImportRows = 5_000;

/** What stops the whole file, before any row is read. */
export type FileProblem =
  | { code: 'no-rows' }
  | { code: 'too-many-rows'; rows: number; most: number }
  | { code: 'name-column-missing' }
  | { code: 'column-chosen-twice'; field: ImportField };

export type ActorImport = {
  problem: FileProblem | null;
  /** Rows without an error, with the row they came from. */
  drafts: { row: number; actor: ActorDraft }[];
  /** By row, then column. Nothing may be saved while this holds anything. */
  errors: RowError[];
  /** Rows left out because their name is already there, when the reader has asked for that. */
  skipped: { row: number; name: string; code: 'duplicate-in-file' | 'duplicate-existing' }[];
};

export type ActorImportInput = {
  /** Cells as text, without the row of headings. */
  rows: readonly (readonly string[])[];
  columns: ColumnMapping;
  /** Names already in the register. */
  existingNames: readonly string[];
  /** What to do with a name that is already there: an error (default), or leave the row out. */
  duplicates?: 'refuse' | 'skip';
};

/**
 * Reads a list of organisations into drafts for the register. An empty cell takes the default (trade other, ring local
 * community, stage identified, the rest empty); empty rows are passed over. Values may be Swedish or English labels.
 * Names are the same when only case and spaces differ. Every error names row, column and reason; reads on after each,
 * so that all are shown at once.
 * @source inventory A06 D04
 */
export function readActorRows({ rows, columns, existingNames, duplicates = 'refuse' }: ActorImportInput): ActorImport {
  const filled = rows
    .map((cells, index) => ({
      row: index + 2,
      cells: columns.map((field, column) => (field ? cleanCell(cells[column] ?? '', field) : '')),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const result: ActorImport = { problem: fileProblem(columns, filled.length), drafts: [], errors: [], skipped: [] };
  if (result.problem) return result;
  const existing = new Set(existingNames.map(nameKey));
  const firstRows = new Map<string, number>();
  for (const { row, cells } of filled) {
    const { actor, errors } = readRow(row, cells, columns);
    const key = nameKey(actor.name);
    const duplicate = findDuplicate({ row, actor, key, existing, firstRows, column: columns.indexOf('name') });
    if (key !== '' && !firstRows.has(key)) firstRows.set(key, row);
    if (duplicate && duplicates === 'skip') result.skipped.push({ row, name: actor.name, code: duplicate.code });
    else if (duplicate) result.errors.push(...[...errors, duplicate].toSorted((a, b) => a.column - b.column));
    else if (errors.length > 0) result.errors.push(...errors);
    else result.drafts.push({ row, actor });
  }
  return result;
}

function fileProblem(columns: ColumnMapping, rows: number): FileProblem | null {
  const twice = columns.find((field, column) => field !== null && columns.indexOf(field) !== column);
  if (twice) return { code: 'column-chosen-twice', field: twice };
  if (!columns.includes('name')) return { code: 'name-column-missing' };
  if (rows === 0) return { code: 'no-rows' };
  return rows > mostImportRows ? { code: 'too-many-rows', rows, most: mostImportRows } : null;
}

function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

type DuplicateSearch = {
  row: number;
  actor: ActorDraft;
  key: string;
  existing: ReadonlySet<string>;
  firstRows: ReadonlyMap<string, number>;
  column: number;
};

type DuplicateError = RowError & { code: 'duplicate-in-file' | 'duplicate-existing' };

function findDuplicate({ row, actor, key, existing, firstRows, column }: DuplicateSearch): DuplicateError | null {
  const place = { row, column, field: 'name', value: excerpt(actor.name) } as const;
  if (key === '') return null;
  if (existing.has(key)) return { ...place, code: 'duplicate-existing' };
  const firstRow = firstRows.get(key);
  return firstRow === undefined ? null : { ...place, code: 'duplicate-in-file', firstRow };
}
