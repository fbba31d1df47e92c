import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { richTextFromPlain } from '../domain/rich-text.ts';
import { emptyLivePlain, isLivePlainEmpty, type LivePlain, readLivePlain, writeLivePlain } from './live-document.ts';

const written: Partial<LivePlain> = {
  rich: { reason: richTextFromPlain('Vi är överens.\nAlla är med.') },
  text: { line: 'en rad' },
  list: { best: [{ id: 'a', text: 'Kollegorna' }] },
  values: { 'exit.want.answer': false, 'period.months': 15 },
};

test('what is written comes back, of every kind', () => {
  const doc = new Y.Doc();
  writeLivePlain(doc, written);
  expect(readLivePlain(doc)).toEqual({ ...emptyLivePlain(), ...written });
});

test('two documents that were written apart hold the same when they meet, in either order', () => {
  const parts: Partial<LivePlain>[] = [
    { values: { 'a.choice': 'x' }, list: { best: [{ id: 'a', text: 'Fikat' }] } },
    { values: { 'b.choice': 'y' }, list: { best: [{ id: 'b', text: 'Humorn' }] } },
  ];
  const updates = parts.map((part) => {
    const doc = new Y.Doc();
    writeLivePlain(doc, part);
    return Y.encodeStateAsUpdate(doc);
  });
  const merged = [updates, updates.toReversed()].map((order) => {
    const doc = new Y.Doc();
    for (const update of order) Y.applyUpdate(doc, update);
    doc.getMap('values');
    doc.getArray('list:best');
    return readLivePlain(doc);
  });
  expect(merged[0]).toEqual(merged[1]);
  expect(merged[0]!.list['best']).toHaveLength(2);
  expect(merged[0]!.values).toEqual({ 'a.choice': 'x', 'b.choice': 'y' });
});

test.each<[string, Partial<LivePlain>, boolean]>([
  ['nothing', {}, true],
  ['empty parts', { rich: { a: richTextFromPlain('') }, text: { b: '  ' }, list: { c: [] }, values: { d: '', e: null } }, true],
  ['a word in rich text', { rich: { a: richTextFromPlain('ord') } }, false],
  ['a word on a line', { text: { a: 'ord' } }, false],
  ['a row', { list: { a: [{ id: 'x', text: '' }] } }, false],
  ['a no', { values: { 'exit.want.answer': false } }, false],
  ['a zero', { values: { months: 0 } }, false],
])('%s: empty is %s', (_what, part, isEmpty) => {
  expect(isLivePlainEmpty({ ...emptyLivePlain(), ...part })).toBe(isEmpty);
});
