import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, mapStrings } from './clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['<b>&amp;</b>', '<b>&amp;</b>'],
    ['a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['a\tb\u0000c\u009Fd', 'a bcd'],
    ['\uD83D', '\uFFFD'],
    ['\uFEFFa\uFFFE\u{1FFFF}', 'a'],
  ])('%j becomes %j', (given, expected) => {
    expect(cleanText(given)).toBe(expected);
  });

  it('is done after once, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('mapStrings', () => {
  it('changes values, not keys, and tells which property holds them', () => {
    expect(mapStrings({ a: 'x', list: ['y'], n: 1, none: null }, (text, key) => `${key}:${text}`)).toEqual({
      a: 'a:x',
      list: ['list:y'],
      n: 1,
      none: null,
    });
  });
});
