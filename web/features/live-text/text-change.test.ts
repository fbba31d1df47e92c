import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { moveCaret, type TextChange, textChange } from './text-change.ts';

const apply = (text: string, change: TextChange | null) =>
  change ? text.slice(0, change.at) + change.insert + text.slice(change.at + change.remove) : text;

/** Emoji, combining marks and plain letters, so that pairs of code units and equal neighbours both turn up. */
const words = fc.string({ unit: fc.constantFrom('a', 'b', 'å', ' ', '🌊', '👩🏽‍🚒', '\u0301'), maxLength: 12 });

describe('textChange', () => {
  test.each([
    ['', 'a', 1, { at: 0, remove: 0, insert: 'a' }],
    ['abc', 'abXc', 3, { at: 2, remove: 0, insert: 'X' }],
    ['abc', 'ac', 1, { at: 1, remove: 1, insert: '' }],
    ['aa', 'aaa', 1, { at: 0, remove: 0, insert: 'a' }],
    ['aa', 'aaa', 3, { at: 2, remove: 0, insert: 'a' }],
    ['en stad', 'vår stad', 3, { at: 0, remove: 2, insert: 'vår' }],
  ])('%j -> %j with the caret at %i', (before, after, caret, expected) => {
    expect(textChange(before, after, caret)).toEqual(expected);
  });

  test('nothing changes: null', () => {
    expect(textChange('samma', 'samma')).toBeNull();
  });

  test('an emoji is never cut in two', () => {
    // 🌊 and 🌋 share their first code unit.
    expect(textChange('x🌊y', 'x🌋y')).toEqual({ at: 1, remove: 2, insert: '🌋' });
  });

  test('always leads from one text to the other, and never between the halves of a pair', () => {
    fc.assert(
      fc.property(words, words, fc.nat(20), (before, after, caret) => {
        const change = textChange(before, after, Math.min(caret, after.length));
        expect(apply(before, change)).toBe(after);
        if (!change) return;
        for (const part of [before.slice(0, change.at), before.slice(change.at + change.remove), change.insert])
          expect(part.isWellFormed()).toBe(true);
      }),
    );
  });

  test('two people who write in one line at once get the same text, in whichever order it arrives', () => {
    fc.assert(
      fc.property(words, words, words, (start, mine, theirs) => {
        const [a, b] = [new Y.Doc(), new Y.Doc()];
        a.getText('t').insert(0, start);
        Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
        write(a, mine);
        write(b, theirs);
        const [fromA, fromB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)];
        Y.applyUpdate(a, fromB);
        Y.applyUpdate(b, fromA);
        expect(a.getText('t').toString()).toBe(b.getText('t').toString());
        const third = new Y.Doc();
        for (const update of [fromB, fromA]) Y.applyUpdate(third, update);
        expect(third.getText('t').toString()).toBe(a.getText('t').toString());
      }),
    );
  });
});

function write(doc: Y.Doc, next: string): void {
  const text = doc.getText('t');
  const change = textChange(text.toString(), next);
  if (!change) return;
  text.delete(change.at, change.remove);
  text.insert(change.at, change.insert);
}

describe('moveCaret', () => {
  test.each([
    ['before it', 5, [{ retain: 2 }, { insert: 'abc' }], 8],
    ['after it', 5, [{ retain: 6 }, { insert: 'abc' }], 5],
    ['at it', 5, [{ retain: 5 }, { insert: 'abc' }], 5],
    ['a removal before it', 5, [{ retain: 1 }, { delete: 2 }], 3],
    ['a removal around it', 5, [{ retain: 3 }, { delete: 4 }], 3],
    ['a removal after it', 5, [{ retain: 7 }, { delete: 2 }], 5],
    ['at the very beginning', 0, [{ insert: 'abc' }], 0],
  ])('what others write %s', (_where, caret, delta, expected) => {
    expect(moveCaret(caret, delta)).toBe(expected);
  });
});
