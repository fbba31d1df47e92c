import type { ColumnMapping, ImportField } from './actor-import-columns.ts';
import { levelFromLabel, ringFromLabel, stageFromLabel, tradeFromLabel } from './actor-labels.ts';
import { withoutInvisible } from './actor-name.ts';
import type { Actor, Trade } from './actor.ts';
import { mailAddressesIn } from './mail-address.ts';
import { nearestTrade } from './nearest-trade.ts';
import { normaliseLabel } from './normalise-label.ts';
import { isSafeText } from './safe-text.ts';
import { readWrittenDate } from './written-date.ts';

/** Most characters of a cell: a note, and any other field (all of them one line). */
export const mostCellCharacters = { note: 2_000, line: 300 } as const;

/** Why a cell or row cannot be taken; one sentence each in the texts. */
export const rowErrorCodes = [
  'name-missing',
  'cell-too-long',
  'unsafe-text',
  'unreadable-character',
  'row-too-wide',
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

/** What was read in another way than it stands, without being wrong; one sentence each in the texts. */
export const rowNoticeCodes = ['several-addresses', 'formula-without-result', 'error-value'] as const;
export type RowNotice = {
  /** As in `RowError`. */
  row: number;
  column: number;
  code: (typeof rowNoticeCodes)[number];
  /** `several-addresses`: the one that is kept. */
  value: string;
};

/** A new row of the register, ready to be saved. */
export type ActorDraft = Omit<Actor, 'id' | 'version' | 'contactOn'>;

/**
 * A cell as it is stored. Control characters go (a database text cannot hold all of them), and so do signs that take no
 * room; only a note keeps its lines.
 */
export function cleanCell(cell: string, field: ImportField): string {
  const visible = withoutInvisible(cell.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ''));
  return (field === 'note' ? visible : visible.replace(/\s+/g, ' ')).trim();
}

const longestExcerpt = 100;

/** The start of a value, to be shown in an error. */
export function excerpt(value: string): string {
  return value.length > longestExcerpt ? `${value.slice(0, longestExcerpt)}…` : value;
}

/** How the trades of a list are understood. */
export type TradeReading = {
  /** By `normaliseLabel` of what the cell says: what the reader has chosen. */
  chosen: ReadonlyMap<string, Trade>;
  /** Of a row that says none: what the heading of the names says ("Förening"), or other. */
  usual: Trade;
};

export type ReadRow = {
  actor: ActorDraft;
  errors: RowError[];
  notices: RowNotice[];
  /** What the cell for the trade says, when it is none of the known words. */
  unknownTrade: string | null;
};

/** One row of cleaned cells as a draft, what is wrong with it and what was read otherwise, by column. `row` is only passed on. */
export function readRow(row: number, cells: string[], columns: ColumnMapping, trades: TradeReading): ReadRow {
  const read: ReadRow = { actor: emptyDraft(trades.usual), errors: [], notices: [], unknownTrade: null };
  for (const [column, field] of columns.entries()) {
    if (field === null) continue;
    const value = cells[column]!;
    const code = cellError(field, value) ?? readCell[field](read, value, trades);
    if (code) read.errors.push({ row, column, field, code, value: code === 'unsafe-text' ? '' : excerpt(value) });
    else if (field === 'contactEmail' && (mailAddressesIn(value)?.length ?? 0) > 1) {
      read.notices.push({ row, column, code: 'several-addresses', value: read.actor.contactEmail });
    }
  }
  return read;
}

function emptyDraft(trade: Trade): ActorDraft {
  const contact = { contactRole: '', contactEmail: '', contactPhone: '', note: '', checkedOn: null };
  return { name: '', trade, ring: 'local', stage: 'identified', levelNow: null, levelWanted: null, ...contact };
}

/** What stands for bytes that no sign of the file's alphabet has. */
const unreadable = '\ufffd';

function cellError(field: ImportField, value: string): RowErrorCode | null {
  if (value.length > mostCellCharacters[field === 'note' ? 'note' : 'line']) return 'cell-too-long';
  if (value.includes(unreadable)) return 'unreadable-character';
  return isSafeText(value, { phoneField: field === 'contactPhone' }) ? null : 'unsafe-text';
}

type CellReader = (read: ReadRow, value: string, trades: TradeReading) => RowErrorCode | null;

const readCell: Record<ImportField, CellReader> = {
  name: ({ actor }, value) => {
    actor.name = value;
    return value === '' ? 'name-missing' : null;
  },
  trade: (read, value, { chosen, usual }) => {
    if (value === '') return null;
    const known = tradeFromLabel(value);
    if (known === null) read.unknownTrade = value;
    read.actor.trade = known ?? chosen.get(normaliseLabel(value)) ?? proposedTrade(value, usual);
    return null;
  },
  ring: labelReader('ring', ringFromLabel, 'ring-unknown'),
  stage: labelReader('stage', stageFromLabel, 'stage-unknown'),
  levelNow: labelReader('levelNow', levelFromLabel, 'level-unknown'),
  levelWanted: labelReader('levelWanted', levelFromLabel, 'level-unknown'),
  contactRole: textReader('contactRole'),
  contactPhone: textReader('contactPhone'),
  note: textReader('note'),
  contactEmail: ({ actor }, value) => {
    const addresses = value === '' ? [''] : mailAddressesIn(value);
    actor.contactEmail = addresses?.[0] ?? '';
    return addresses === null ? 'email-invalid' : null;
  },
  checkedOn: ({ actor }, value) => {
    actor.checkedOn = value === '' ? null : readWrittenDate(value);
    return value !== '' && actor.checkedOn === null ? 'date-invalid' : null;
  },
};

/** The trade that is proposed for a word that is none: the nearest, or the one that all of the list have. */
export function proposedTrade(label: string, usual: Trade): Trade {
  return nearestTrade(label) ?? usual;
}

function textReader(field: 'contactRole' | 'contactPhone' | 'note'): CellReader {
  return ({ actor }, value) => {
    actor[field] = value;
    return null;
  };
}

function labelReader<Field extends 'ring' | 'stage' | 'levelNow' | 'levelWanted'>(
  field: Field,
  fromLabel: (label: string) => ActorDraft[Field] | null,
  code: RowErrorCode,
): CellReader {
  return ({ actor }, value) => {
    if (value === '') return null;
    const known = fromLabel(value);
    if (known === null) return code;
    actor[field] = known;
    return null;
  };
}
