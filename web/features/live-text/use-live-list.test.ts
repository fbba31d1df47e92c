import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { readRows } from '../../../worksheets/live-rows.ts';
import { listCommands, type LiveRow } from './use-live-list.ts';

type Row = LiveRow & { text: string; done?: boolean };

let doc: Y.Doc;
const rowsOf = (from: Y.Doc) => from.getArray<Y.Map<unknown>>('list:x');
const texts = (from: Y.Doc) => (readRows(rowsOf(from)) as Row[]).map(({ text }) => text);
const commands = (from: Y.Doc) => listCommands<Row>(rowsOf(from));

beforeEach(() => {
  doc = new Y.Doc();
});

function copyOf(other: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(other));
  return copy;
}

function merge(a: Y.Doc, b: Y.Doc): void {
  const [fromA, fromB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)];
  Y.applyUpdate(a, fromB);
  Y.applyUpdate(b, fromA);
}

describe('alone', () => {
  test('rows are added last, changed, moved and removed by their id', () => {
    const { add, update, move, remove } = commands(doc);
    const [a, b, c] = ['A', 'B', 'C'].map((text) => add({ text })!);
    move(c!, a!);
    update(b!, { text: 'B2', done: true });
    remove(a!);
    expect(readRows(rowsOf(doc))).toEqual([
      { id: c, text: 'C' },
      { id: b, text: 'B2', done: true },
    ]);
    move(c!, null);
    expect(texts(doc)).toEqual(['B2', 'C']);
  });

  test('a personal identity number is not written', () => {
    const { add, update } = commands(doc);
    expect(add({ text: '19811218-9876' })).toBeNull();
    const id = add({ text: 'ringa' })!;
    expect(update(id, { text: 'ringa 19811218-9876' })).toBe(false);
    expect(texts(doc)).toEqual(['ringa']);
  });

  test('a row that is gone is left alone', () => {
    const { add, update, remove, move } = commands(doc);
    const id = add({ text: 'A' })!;
    remove(id);
    expect(update(id, { text: 'B' })).toBe(true);
    move(id, null);
    expect(texts(doc)).toEqual([]);
  });
});

describe('together', () => {
  test('two people add, and change different fields of a row, at once', () => {
    const id = commands(doc).add({ text: 'ringa' })!;
    const other = copyOf(doc);
    commands(doc).update(id, { text: 'ringa hotellet' });
    commands(other).update(id, { done: true });
    commands(doc).add({ text: 'mitt' });
    commands(other).add({ text: 'ditt' });
    merge(doc, other);
    expect(readRows(rowsOf(doc))).toEqual(readRows(rowsOf(other)));
    expect(readRows(rowsOf(doc))[0]).toEqual({ id, text: 'ringa hotellet', done: true });
    expect(texts(doc).toSorted()).toEqual(['ditt', 'mitt', 'ringa hotellet']);
  });
});
