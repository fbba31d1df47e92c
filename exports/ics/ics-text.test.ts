import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLine, icsText } from './ics-text.ts';

describe('icsText', () => {
  it.each([
    ['Steg 1, pass 1', String.raw`Steg 1\, pass 1`],
    ['a;b\\c', String.raw`a\;b\\c`],
    ['rad 1\r\nrad 2\nrad 3\rrad 4', String.raw`rad 1\nrad 2\nrad 3\nrad 4`],
    ['NUL \0 klocka \u0007 tab \t flykt \u009B', 'NUL  klocka  tab   flykt '],
    ['a\uFFFEb\uFFFFc\uFEFFd', 'abcd'],
    ['rad 1\u2028rad 2', String.raw`rad 1\nrad 2`],
    ['å 🌊 ”citat”: "x"', 'å 🌊 ”citat”: "x"'],
    ['', ''],
  ])('%j', (text, value) => {
    expect(icsText(text)).toBe(value);
  });

  it('holds no line break of its own, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(icsText(`\n${text}\r`)).not.toMatch(/[\r\n\0\uFFFE\uFFFF\p{Cs}]/u);
      }),
    );
  });
});

describe('foldLine', () => {
  it('leaves a line of 75 bytes, and breaks one of 76', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75));
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
  });

  it('gives lines of at most 75 bytes that are whole when put together again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = text.replaceAll(/[\r\n]/g, '');
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });
});
