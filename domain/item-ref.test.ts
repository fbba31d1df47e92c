import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type ItemRef, paragraphKey, parseFieldAddress, parseItemRef, writeItemRef } from './item-ref.ts';

const id = '0198f1a2-0000-7000-8000-00000000abcd';
const address = { method: 'stad-for-stad', station: 'plan', exercise: 'swot', field: 'points' };

test.each<[ItemRef, string]>([
  [{ kind: 'row', id }, `row:${id}`],
  [{ kind: 'overall-goal', id }, `overall-goal:${id}`],
  [{ kind: 'line', line: 'n_1-x', ...address }, 'line:stad-for-stad/plan/swot/points#n_1-x'],
  [{ kind: 'answer', item: 'political-will', ...address }, 'answer:stad-for-stad/plan/swot/points#political-will'],
  [{ kind: 'text', part: '1z141z3', ...address }, 'text:stad-for-stad/plan/swot/points#1z141z3'],
])('%j is written as %s and read back', (ref, word) => {
  expect(writeItemRef(ref)).toBe(word);
  expect(parseItemRef(word)).toEqual(ref);
});

test.each([
  '',
  'row:',
  'row:1',
  `member:${id}`,
  `line:${id}`,
  'line:a/b/c/d',
  'line:a/b/c/d#',
  'text:a/b/c/d/e#f',
  'answer:A/b/c/d#e',
  'line:a/b/c/d#x y',
])('%j is no reference', (word) => {
  expect(parseItemRef(word)).toBeNull();
});

test('any word at all is read or is none, and what is read is written the same', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (word) => {
      const ref = parseItemRef(word);
      expect(ref === null || writeItemRef(ref) === word).toBe(true);
    }),
  );
});

test('an address has four keys', () => {
  expect(parseFieldAddress('stad-for-stad/plan/swot/points')).toEqual(address);
  for (const word of ['a/b/c', 'a/b/c/d/e', 'a/b//d', 'a/b/c/D', '../a/b/c']) expect(parseFieldAddress(word)).toBeNull();
});

test('a paragraph keeps its name while its words stand, and loses it when they change', () => {
  expect(paragraphKey('Vi är överens.')).toBe(paragraphKey('Vi är överens.'));
  expect(paragraphKey('Vi är överens.')).not.toBe(paragraphKey('Vi är inte överens.'));
  fc.assert(fc.property(fc.string(), (text) => /^[a-z0-9]{1,7}$/.test(paragraphKey(text))));
});
