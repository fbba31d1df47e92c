import { type MergedLists, mergeLists } from './merge-lists.ts';
import { sameValue } from './same-value.ts';

/** A row with an optimistic lock. */
export type Versioned = { version: number };

/** Unsaved changes to a row: the new values, what the fields held when the writing began, and the version then. */
export type RecordChanges<Row extends Versioned> = { patch: Partial<Row>; base: Partial<Row>; version: number };

/** Adds one edit to the changes; fields edited for the first time remember what they held. */
export function addChange<Row extends Versioned>(
  row: Row,
  changes: RecordChanges<Row> | null,
  patch: Partial<Row>,
): RecordChanges<Row> {
  const before = changes ?? { patch: {}, base: {}, version: row.version };
  const base = { ...before.base } as Partial<Row>;
  for (const key of Object.keys(patch) as (keyof Row)[]) if (!(key in base)) base[key] = row[key];
  return { patch: { ...before.patch, ...patch }, base, version: before.version };
}

/**
 * Fields that both have changed to different values; the only ones a person must choose between. `sent` are earlier changes
 * of one's own that may have arrived without an answer: meeting them again is no conflict.
 */
export function conflictingFields<Row extends Versioned>(
  changes: RecordChanges<Row>,
  theirs: Row,
  sent: readonly Partial<Row>[] = [],
): (keyof Row & string)[] {
  const keys = Object.keys(changes.patch) as (keyof Row & string)[];
  const isOwn = (key: keyof Row & string) =>
    [changes.base, changes.patch, ...sent].some((own) => key in own && sameValue(theirs[key], own[key]));
  return keys.filter((key) => !isOwn(key) && !isJoined(mergeLists(changes.base[key], changes.patch[key], theirs[key])));
}

/** True for lists in which no line was changed by both. */
const isJoined = (merged: MergedLists | null): boolean => merged !== null && sameValue(merged.mine, merged.theirs);

/**
 * Both versions of a field that two have changed, to choose between. Lists are joined first, so that the sides differ only in
 * the lines that both changed and neither choice drops a line that somebody added.
 */
export function sidesOf<Row extends Versioned, Key extends keyof Row & string>(
  changes: RecordChanges<Row>,
  theirs: Row,
  key: Key,
): { mine: Row[Key]; theirs: Row[Key] } {
  const mine = changes.patch[key] as Row[Key];
  const merged = mergeLists(changes.base[key], mine, theirs[key]);
  return merged ? { mine: merged.mine as Row[Key], theirs: merged.theirs as Row[Key] } : { mine, theirs: theirs[key] };
}

/** The changes moved on top of another person's newer row; lists hold the lines of both. */
export function rebase<Row extends Versioned>(
  changes: RecordChanges<Row>,
  theirs: Row,
  chosen: Partial<Row> = {},
): RecordChanges<Row> {
  const joined: Partial<Row> = {};
  for (const key of Object.keys(changes.patch) as (keyof Row & string)[]) joined[key] = sidesOf(changes, theirs, key).mine;
  const patch = { ...joined, ...chosen };
  const base: Partial<Row> = {};
  for (const key of Object.keys(patch) as (keyof Row)[]) base[key] = theirs[key];
  return { patch, base, version: theirs.version };
}
