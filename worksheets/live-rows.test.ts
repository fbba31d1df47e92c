import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { addRow, moveRow, readRows, removeRow, rowOf, type SharedRow, sharedRows } from './live-rows.ts';

const listOf = (doc: Y.Doc) => doc.getArray<SharedRow>('list:x');
const ids = (doc: Y.Doc) => readRows(listOf(doc)).map(({ id }) => id);
const texts = (doc: Y.Doc) => readRows(listOf(doc)).map(({ text }) => text);

function docWith(...rows: string[]): Y.Doc {
  const doc = new Y.Doc();
  listOf(doc).insert(0, sharedRows(rows.map((id) => ({ id, text: id }))));
  return doc;
}

/** As lists were kept before rows had a position. */
function oldDoc(...rows: string[]): Y.Doc {
  const doc = new Y.Doc();
  listOf(doc).insert(
    0,
    rows.map(
      (id) =>
        new Y.Map([
          ['id', id],
          ['text', id],
        ]),
    ),
  );
  return doc;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), 'copy');
  return copy;
}

/** What two documents hold together, put together in both orders: it must be the same. */
function merged(a: Y.Doc, b: Y.Doc): Y.Doc {
  const [one, other] = [copyOf(a), copyOf(b)];
  Y.applyUpdate(one, Y.encodeStateAsUpdate(b), 'other');
  Y.applyUpdate(other, Y.encodeStateAsUpdate(a), 'other');
  expect(readRows(listOf(one))).toEqual(readRows(listOf(other)));
  return one;
}

const write = (doc: Y.Doc, id: string, text: string) => rowOf(listOf(doc), id)!.set('text', text);
const move = (doc: Y.Doc, id: string, before: string | null) => moveRow(listOf(doc), id, before);

describe('two people at once', () => {
  test('one moves a row while the other writes in it: both stay', () => {
    const [a, b] = [docWith('A', 'B', 'C'), new Y.Doc()];
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    move(a, 'C', 'A');
    write(b, 'C', 'skrivet av den andra');
    const both = merged(a, b);
    expect(texts(both)).toEqual(['skrivet av den andra', 'A', 'B']);
  });

  test.each<[string, string | null, string | null]>([
    ['to different places', 'A', 'B'],
    ['to the same place', 'A', 'A'],
    ['one of them last', 'A', null],
  ])('both move the same row, %s: it is there once', (_what, here, there) => {
    const a = docWith('A', 'B', 'C', 'D');
    const b = copyOf(a);
    move(a, 'C', here);
    move(b, 'C', there);
    expect(ids(merged(a, b)).toSorted()).toEqual(['A', 'B', 'C', 'D']);
  });

  test('both put a row in the same place: the same order for both, and a third can still go between them', () => {
    const a = docWith('A', 'B', 'C', 'D');
    const b = copyOf(a);
    move(a, 'C', 'B');
    move(b, 'D', 'B');
    const both = merged(a, b);
    expect(ids(both)).toEqual(['A', 'C', 'D', 'B']);
    addRow(listOf(both), { id: 'E', text: 'E' });
    move(both, 'E', 'D');
    expect(ids(both)).toEqual(['A', 'C', 'E', 'D', 'B']);
  });

  test('a move is taken back with undo, and what the other wrote meanwhile stays', () => {
    const a = docWith('A', 'B', 'C');
    const b = copyOf(a);
    const undo = new Y.UndoManager(listOf(a), { trackedOrigins: new Set([null]) });
    move(a, 'C', 'A');
    write(b, 'C', 'av den andra');
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b), 'other');
    expect(texts(a)).toEqual(['av den andra', 'A', 'B']);
    undo.undo();
    expect(texts(a)).toEqual(['A', 'B', 'av den andra']);
    undo.redo();
    expect(texts(a)).toEqual(['av den andra', 'A', 'B']);
  });
});

describe('lists from before rows had a position', () => {
  test('are read as they stand, and keep their order when a row is moved, added or removed', () => {
    const doc = oldDoc('A', 'B', 'C', 'D');
    expect(ids(doc)).toEqual(['A', 'B', 'C', 'D']);
    move(doc, 'D', 'B');
    removeRow(listOf(doc), 'A');
    addRow(listOf(doc), { id: 'E', text: 'E' });
    expect(readRows(listOf(doc))).toEqual(['D', 'B', 'C', 'E'].map((id) => ({ id, text: id })));
  });

  test('two people who take one up at once double nothing', () => {
    const a = oldDoc('A', 'B', 'C');
    const b = copyOf(a);
    move(a, 'C', 'A');
    addRow(listOf(b), { id: 'D', text: 'D' });
    expect(ids(merged(a, b))).toEqual(['C', 'A', 'B', 'D']);
    const again = merged(a, b);
    move(again, 'B', null);
    expect(ids(again)).toEqual(['C', 'A', 'D', 'B']);
  });

  test('a row that a page from before adds comes last', () => {
    const doc = docWith('A', 'B');
    move(doc, 'B', 'A');
    listOf(doc).insert(0, [new Y.Map([['id', 'C']])]);
    expect(ids(doc)).toEqual(['B', 'A', 'C']);
    move(doc, 'A', null);
    expect(ids(doc)).toEqual(['B', 'C', 'A']);
  });

  test('an equal copy that two movers left is shown once and removed with its row; one that differs is kept', () => {
    const doc = oldDoc('A', 'B', 'A');
    expect(ids(doc)).toEqual(['A', 'B']);
    const different = copyOf(doc);
    listOf(different).get(2).set('text', 'något annat');
    expect(texts(different)).toEqual(['A', 'B', 'något annat']);
    removeRow(listOf(doc), 'A');
    expect(ids(doc)).toEqual(['B']);
  });

  test('positions that are none do not stop anyone', () => {
    const doc = docWith('A', 'B', 'C');
    listOf(doc).get(0).set('@position', '!');
    listOf(doc).get(1).set('@position', 7);
    const before = ids(doc);
    expect(before.toSorted()).toEqual(['A', 'B', 'C']);
    move(doc, before[2] as string, before[0] as string);
    expect(ids(doc)).toEqual([before[2], before[0], before[1]]);
    addRow(listOf(doc), { id: 'D' });
    expect(ids(doc).at(-1)).toBe('D');
  });
});

type Step =
  | { kind: 'add'; id: string }
  | { kind: 'move'; at: number; before: number }
  | { kind: 'remove'; at: number }
  | { kind: 'write'; at: number; text: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), id: fc.uuid() }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(9), before: fc.nat(10) }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant('write' as const), at: fc.nat(9), text: fc.string({ maxLength: 5 }) }),
);

/** Does a step to the list and to a plain list of ids, which must then agree. */
function take(doc: Y.Doc, one: Step): void {
  const rows = listOf(doc);
  const order = ids(doc) as string[];
  if (one.kind === 'add') {
    addRow(rows, { id: one.id, text: one.id });
    expect(ids(doc)).toEqual([...order, one.id]);
    return;
  }
  const id = order[one.at % Math.max(order.length, 1)];
  if (id === undefined) return;
  if (one.kind === 'write') write(doc, id, one.text);
  else if (one.kind === 'remove') {
    removeRow(rows, id);
    expect(ids(doc)).toEqual(order.filter((other) => other !== id));
  } else {
    const before = order[one.before] ?? null;
    moveRow(rows, id, before);
    const others = order.filter((other) => other !== id);
    const at = before === null || before === id ? (before === id ? order.indexOf(id) : others.length) : others.indexOf(before);
    expect(ids(doc)).toEqual(others.toSpliced(at, 0, id));
  }
}

test('whatever two people do apart, in new and in old lists: each step does what it says, and they agree when they meet', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 12 }), (isOld, here, there) => {
      const a = (isOld ? oldDoc : docWith)('A', 'B', 'C', 'D');
      const b = copyOf(a);
      for (const one of here) take(a, one);
      for (const one of there) take(b, one);
      const both = merged(a, b);
      const all = ids(both);
      expect(new Set(all).size).toBe(all.length);
      // Whoever goes on from there still moves what was meant.
      for (const one of here.slice(0, 3)) take(both, one.kind === 'add' ? { ...one, id: `${one.id}-2` } : one);
    }),
  );
});
