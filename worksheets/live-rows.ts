import { BASE_52_DIGITS, generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';

/** A row of a list in a live document. Its place is a field of its own, so that moving it touches nothing else of it. */
export type SharedRow = Y.Map<unknown>;
export type SharedRows = Y.Array<SharedRow>;

/** No key of a method's field can be called this. */
const positionKey = '@position';
/**
 * The place that a row of a list from before there were positions gets when the list is first changed: a field of its own, so
 * that somebody who changes it at the same time does not take back a move.
 */
const firstPositionKey = '@first-position';
/** Letters alone, so that no position can ever look like an identity number. */
const letters = BASE_52_DIGITS;

const positionOf = (row: SharedRow): string | null => {
  const position = row.get(positionKey) ?? row.get(firstPositionKey);
  return typeof position === 'string' ? position : null;
};
const idOf = (row: SharedRow): string => String(row.get('id'));

/**
 * The rows of a list in their order: by position, and by id where two people put a row in the same place at once. Rows
 * without a position (lists from before there were positions) come after the others, as they stand in the array. A copy
 * that is equal to an earlier row of the same id is left out: moving once made such copies.
 */
export function orderedRows(rows: SharedRows): SharedRow[] {
  const shared = withoutCopies(rows.toArray().filter((row) => row instanceof Y.Map));
  const placed = shared.flatMap((row) => {
    const position = positionOf(row);
    return position === null ? [] : [{ row, position, id: idOf(row) }];
  });
  placed.sort((a, b) => compare(a.position, b.position) || compare(a.id, b.id));
  return [...placed.map(({ row }) => row), ...shared.filter((row) => positionOf(row) === null)];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Rows in their order, in plain form: `{id, ...}`. An empty list gives none. */
export function readRows(rows: SharedRows): Record<string, unknown>[] {
  return orderedRows(rows).map(plainRow);
}

function plainRow(row: SharedRow): Record<string, unknown> {
  const { [positionKey]: _position, [firstPositionKey]: _first, ...plain } = row.toJSON() as Record<string, unknown>;
  return plain;
}

function withoutCopies(rows: SharedRow[]): SharedRow[] {
  if (new Set(rows.map(idOf)).size === rows.length) return rows;
  const seen = new Set<string>();
  return rows.filter((row) => {
    const words = contentOf(row);
    const isCopy = seen.has(words);
    seen.add(words);
    return !isCopy;
  });
}

const contentOf = (row: SharedRow) => JSON.stringify(Object.entries(plainRow(row)).toSorted(([a], [b]) => compare(a, b)));

/** Shared rows for plain ones, in their order: for lists that are filled at once. */
export function sharedRows(rows: readonly Record<string, unknown>[]): SharedRow[] {
  const positions = generateNKeysBetween(null, null, rows.length, letters);
  return rows.map((row, index) => new Y.Map([...Object.entries(row), [positionKey, positions[index]]]));
}

/** Adds a row last. */
export function addRow(rows: SharedRows, row: Record<string, unknown>): void {
  inOne(rows, () => {
    const last = placeAll(orderedRows(rows)).at(-1);
    rows.push([new Y.Map([...Object.entries(row), [positionKey, between(last ? positionOf(last) : null, null)]])]);
  });
}

/** The row of an id that is shown first; undefined when someone else has removed it. */
export function rowOf(rows: SharedRows, id: string): SharedRow | undefined {
  return orderedRows(rows).find((row) => row.get('id') === id);
}

/** Removes a row, and copies of it that are not shown. A row that is gone is left alone. */
export function removeRow(rows: SharedRows, id: string): void {
  inOne(rows, () => {
    const row = rowOf(rows, id);
    const words = row && contentOf(row);
    for (let index = rows.length - 1; index >= 0; index -= 1) {
      const other = rows.get(index);
      if (other === row || (other instanceof Y.Map && words !== undefined && contentOf(other) === words)) rows.delete(index, 1);
    }
  });
}

/** Puts a row before another one, or last when `before` is null or gone. A row that is gone is left alone. */
export function moveRow(rows: SharedRows, id: string, before: string | null): void {
  inOne(rows, () => {
    const row = rowOf(rows, id);
    if (!row || id === before) return;
    const others = placeAll(orderedRows(rows)).filter((other) => other !== row);
    const found = others.findIndex((other) => other.get('id') === before);
    const at = found < 0 ? others.length : found;
    const lower = at > 0 ? positionOf(others[at - 1]!) : null;
    // Rows that share the position of the one before must make room: between equals there is none.
    const equals = others.slice(at).filter((other) => positionOf(other) === lower);
    const next = others[at + equals.length];
    place([row, ...equals], lower, next ? positionOf(next) : null, [...others.slice(0, at), row, ...others.slice(at)]);
  });
}

/** Gives rows positions between two others; where these are no positions at all, the whole order is numbered anew. */
function place(rows: SharedRow[], lower: string | null, upper: string | null, order: SharedRow[], key = positionKey): void {
  const positions = attempt(() => generateNKeysBetween(lower, upper, rows.length, letters));
  if (positions) rows.forEach((row, index) => row.set(key, positions[index]));
  else order.forEach((row, index) => row.set(positionKey, generateNKeysBetween(null, null, order.length, letters)[index]));
}

/**
 * Gives rows that have no position one after the others, in the order shown. Two people who do so at once, from the same
 * words, give each row the same one.
 */
function placeAll(ordered: SharedRow[]): SharedRow[] {
  const missing = ordered.filter((row) => positionOf(row) === null);
  const placed = ordered.filter((row) => positionOf(row) !== null).at(-1);
  if (missing.length > 0) place(missing, placed ? positionOf(placed) : null, null, ordered, firstPositionKey);
  return ordered;
}

const between = (lower: string | null, upper: string | null) =>
  attempt(() => generateKeyBetween(lower, upper, letters)) ?? generateKeyBetween(null, null, letters);

function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}

function inOne(rows: SharedRows, change: () => void): void {
  if (rows.doc) rows.doc.transact(change);
  else change();
}
