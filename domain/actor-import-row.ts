import type { ColumnMapping, ImportField } from './actor-import-columns.ts';
import { levelFromLabel, ringFromLabel, stageFromLabel, tradeFromLabel } from './actor-labels.ts';
import type { Actor } from './actor.ts';
import { isIsoDate } from './dates.ts';
import { isSafeText } from './safe-text.ts';

/** Most characters of a cell: a note, and any other field (all of them one line). */
export const mostCellCharacters = { note: 2_000, line: 300 } as const;

/** Why a cell or row cannot be taken; one sentence each in the texts. */
export const rowErrorCodes = [
  'name-missing',
  'cell-too-long',
  'unsafe-text',
  'trade-unknown',
  'ring-unknown',
  'stage-unknown',
  'level-unknown',
  'email-invalid',
  'date-invalid',
  'duplicate-in-file',
  'duplicate-existing',
] as const;
export type RowErrorCode = (typeof rowErrorCodes)[number];

export type RowError = {
  /** Row as the spreadsheet counts it: the headings are row 1. */
  row: number;
  /** Column from 0. */
  column: number;
  field: ImportField;
  code: RowErrorCode;
  /** The start of what the cell says; empty for unsafe text, which is repeated nowhere. */
  value: string;
  /** `duplicate-in-file`: the row where the name stands first. */
  firstRow?: number;
};

/** A new row of the register, ready to be saved. */
export type ActorDraft = Omit<Actor, 'id' | 'version' | 'contactOn'>;

/** A cell as it is stored. Control characters go (a database text cannot hold all of them); only a note keeps its lines. */
export function cleanCell(cell: string, field: ImportField): string {
  const visible = cell.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
  return (field === 'note' ? visible : visible.replace(/\s+/g, ' ')).trim();
}

const longestExcerpt = 100;

/** The start of a value, to be shown in an error. */
export function excerpt(value: string): string {
  return value.length > longestExcerpt ? `${value.slice(0, longestExcerpt)}…` : value;
}

/** One row of cleaned cells as a draft, and what is wrong with it, by column. `row` is only passed on. */
export function readRow(row: number, cells: string[], columns: ColumnMapping): { actor: ActorDraft; errors: RowError[] } {
  const actor = emptyDraft();
  const errors: RowError[] = [];
  for (const [column, field] of columns.entries()) {
    if (field === null) continue;
    const value = cells[column]!;
    const code = cellError(field, value) ?? readCell[field](actor, value);
    if (code) errors.push({ row, column, field, code, value: code === 'unsafe-text' ? '' : excerpt(value) });
  }
  return { actor, errors };
}

function emptyDraft(): ActorDraft {
  const contact = { contactRole: '', contactEmail: '', contactPhone: '', note: '', checkedOn: null };
  return { name: '', trade: 'other', ring: 'local', stage: 'identified', levelNow: null, levelWanted: null, ...contact };
}

function cellError(field: ImportField, value: string): RowErrorCode | null {
  if (value.length > mostCellCharacters[field === 'note' ? 'note' : 'line']) return 'cell-too-long';
  return isSafeText(value, { phoneField: field === 'contactPhone' }) ? null : 'unsafe-text';
}

type CellReader = (actor: ActorDraft, value: string) => RowErrorCode | null;

const readCell: Record<ImportField, CellReader> = {
  name: (actor, value) => {
    actor.name = value;
    return value === '' ? 'name-missing' : null;
  },
  trade: labelReader('trade', tradeFromLabel, 'trade-unknown'),
  ring: labelReader('ring', ringFromLabel, 'ring-unknown'),
  stage: labelReader('stage', stageFromLabel, 'stage-unknown'),
  levelNow: labelReader('levelNow', levelFromLabel, 'level-unknown'),
  levelWanted: labelReader('levelWanted', levelFromLabel, 'level-unknown'),
  contactRole: textReader('contactRole'),
  contactPhone: textReader('contactPhone'),
  note: textReader('note'),
  contactEmail: (actor, value) => {
    actor.contactEmail = value;
    return value === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : 'email-invalid';
  },
  checkedOn: (actor, value) => {
    actor.checkedOn = value === '' ? null : isoFromCell(value);
    return value !== '' && actor.checkedOn === null ? 'date-invalid' : null;
  },
};

function textReader(field: 'contactRole' | 'contactPhone' | 'note'): CellReader {
  return (actor, value) => {
    actor[field] = value;
    return null;
  };
}

function labelReader<Field extends 'trade' | 'ring' | 'stage' | 'levelNow' | 'levelWanted'>(
  field: Field,
  fromLabel: (label: string) => ActorDraft[Field] | null,
  code: RowErrorCode,
): CellReader {
  return (actor, value) => {
    if (value === '') return null;
    const known = fromLabel(value);
    if (known === null) return code;
    actor[field] = known;
    return null;
  };
}

/** "2026-11-22", "20261122", "2026/11/22" or "2026.11.22", with or without a time after it; 1990-2200. */
function isoFromCell(value: string): string | null {
  const match = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?:[T ].*)?$/.exec(value);
  if (!match) return null;
  const date = `${match[1]}-${match[3]}-${match[4]}`;
  return isIsoDate(date) && date >= '1990-01-01' && date <= '2200-12-31' ? date : null;
}
