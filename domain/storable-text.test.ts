import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findUnstorableText, isStorableText } from './storable-text.ts';

describe('findUnstorableText', () => {
  test.each([
    ['a half pair alone', '\uD800', ''],
    ['the wrong half', { note: 'a\uDC00b' }, 'note'],
    ['inside a list', { rows: [{ note: '' }, { note: 'x\0' }] }, 'rows.1.note'],
    ['a key', { rows: { '\uD83D': 1 } }, 'rows'],
    ['cut in the middle of an emoji', ['👍'.slice(0, 1)], '0'],
  ])('%s', (_what, value, path) => {
    expect(findUnstorableText(value)).toBe(path);
  });

  test('whole pairs, noncharacters and what is no text pass', () => {
    expect(findUnstorableText({ a: '👍\uFFFE\uFFFF\u{10FFFF}', b: [1, null, true, undefined], c: new Date(0) })).toBeNull();
  });

  test('deeper than the call stack', () => {
    let deep: unknown = '\uD800';
    for (let n = 0; n < 200_000; n += 1) deep = [deep];
    expect(findUnstorableText(deep)).toMatch(/^0\.0\./);
  });

  test('every whole text without NUL can be kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isStorableText(text)).toBe(!text.includes('\0'));
      }),
    );
  });
});
