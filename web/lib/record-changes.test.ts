import { expect, test } from 'vitest';

import { addChange, conflictingFields, rebase, sidesOf } from './record-changes.ts';

type Row = { title: string; unit: string; years: number[]; version: number };
const row: Row = { title: 'A', unit: 'st', years: [1], version: 3 };

test('addChange remembers what a field held at its first edit', () => {
  const first = addChange(row, null, { title: 'B' });
  expect(first).toEqual({ patch: { title: 'B' }, base: { title: 'A' }, version: 3 });
  const later = addChange({ ...row, title: 'other', version: 4 }, first, { title: 'C', unit: 'kr' });
  expect(later).toEqual({ patch: { title: 'C', unit: 'kr' }, base: { title: 'A', unit: 'st' }, version: 3 });
});

test('changes to different fields do not conflict', () => {
  const mine = addChange(row, null, { title: 'B' });
  expect(conflictingFields(mine, { ...row, unit: 'kr', years: [1, 2], version: 4 })).toEqual([]);
});

test('the same field changed to the same value does not conflict', () => {
  const mine = addChange(row, null, { years: [1, 2] });
  expect(conflictingFields(mine, { ...row, years: [1, 2], version: 4 })).toEqual([]);
});

test('the same field changed to different values conflicts', () => {
  const mine = addChange(row, null, { title: 'B', unit: 'kr' });
  expect(conflictingFields(mine, { ...row, title: 'C', version: 4 })).toEqual(['title']);
});

test('rebase builds on the newer row and takes the choice', () => {
  const mine = addChange(row, null, { title: 'B', unit: 'kr' });
  const theirs = { ...row, title: 'C', version: 7 };
  expect(rebase(mine, theirs, { title: 'C' })).toEqual({
    patch: { title: 'C', unit: 'kr' },
    base: { title: 'C', unit: 'st' },
    version: 7,
  });
});

type Meeting = { decisions: { id: string; text: string }[]; version: number };
const meeting: Meeting = { decisions: [{ id: 'a', text: 'A' }], version: 1 };
const line = (id: string, text = id) => ({ id, text });

test('two who add a line each do not conflict, and both lines are saved', () => {
  const mine = addChange(meeting, null, { decisions: [line('a', 'A'), line('m')] });
  const theirs = { decisions: [line('a', 'A'), line('t')], version: 2 };
  expect(conflictingFields(mine, theirs)).toEqual([]);
  expect(rebase(mine, theirs).patch.decisions).toEqual([line('a', 'A'), line('t'), line('m')]);
});

test('a line that both changed is asked about, with the lines of both on either side', () => {
  const mine = addChange(meeting, null, { decisions: [line('a', 'mine'), line('m')] });
  const theirs = { decisions: [line('a', 'theirs'), line('t')], version: 2 };
  expect(conflictingFields(mine, theirs)).toEqual(['decisions']);
  expect(sidesOf(mine, theirs, 'decisions')).toEqual({
    mine: [line('a', 'mine'), line('t'), line('m')],
    theirs: [line('a', 'theirs'), line('t'), line('m')],
  });
});
