import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardFontFamilies, readBoardFont } from './board-fonts.ts';
import { createPdfCompiler } from './compile-pdf.ts';
import { breakLongRuns, createDrawableText, missingCharacter } from './drawable-text.ts';
import { emptyPlanA3Data } from './empty-plan-a3-data.ts';
import { fontCoverage } from './font-coverage.ts';

const drawable = createDrawableText();

describe('createDrawableText', () => {
  it.each([
    ['Swedish is untouched', 'Åäö é – ”ord” 1 000 kr', 'Åäö é – ”ord” 1 000 kr', 0],
    ['emoji, Arabic, Hebrew, Thai, Tigrinya and Greek have typefaces', '👍 سلام שלום ไทย ትግርኛ Ελλ', '👍 سلام שלום ไทย ትግርኛ Ελλ', 0],
    ['a family of emoji is one character', '👩‍👩‍👧', '👩‍👩‍👧', 0],
    ['a missing character becomes a box and is counted', 'a中b文', `a${missingCharacter}b${missingCharacter}`, 2],
    ['control characters go, line breaks stay', 'a\u0000b\r\nc\u2028d', 'ab\nc\nd', 0],
    ['an unpaired surrogate becomes U+FFFD', 'a\uD83D', 'a\uFFFD', 0],
    ['direction overrides cannot turn a line around', 'a\u202Eb', 'ab', 0],
    ['a mark on no letter becomes a box', 'a\n\u05BF', `a\n${missingCharacter}`, 1],
    ['a private character that one typeface happens to have becomes a box', 'a\u{FE82E}', `a${missingCharacter}`, 1],
    ['a joiner does not make a letter of it', 'a\n\u200D\u05BF', `a\n${missingCharacter}`, 1],
    ['a decomposed letter is composed', 'a\u0308', 'ä', 0],
  ])('%s', (_case, given, text, missing) => {
    expect(drawable(given)).toEqual({ text, missing });
  });

  it('leaves nothing that the compiler would refuse, whatever the text', () => {
    const compile = createPdfCompiler();
    const data = emptyPlanA3Data({ collaborationName: '', locale: 'sv', years: [] });
    const anything = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        fc.constantFrom('\u0301', '\u200D', '\uFE0F', '👍', '🏽', 'ا', 'ֿ', '1', '\u20E3', 'é'),
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(anything, (collaborationName) => {
        expect(compile('plan-a3', { ...data, collaborationName } as typeof data).length).toBeGreaterThan(1000);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('breakLongRuns', () => {
  it('puts places to break in a run too long for a line, and nowhere else', () => {
    expect(breakLongRuns('kort ord')).toBe('kort ord');
    expect(breakLongRuns('x'.repeat(60)).replaceAll('\u200B', '|')).toBe(`${'x'.repeat(26)}|${'x'.repeat(26)}|${'x'.repeat(8)}`);
  });
});

describe('fontCoverage', () => {
  it('knows what each typeface on board can draw', () => {
    const covers = Object.fromEntries(
      boardFontFamilies.map((family) => [family, fontCoverage(readBoardFont(family)[0] as Buffer)]),
    );
    expect(covers['Atkinson Hyperlegible Next']?.has('Å'.codePointAt(0) ?? 0)).toBe(true);
    expect(covers['Atkinson Hyperlegible Next']?.has('ش'.codePointAt(0) ?? 0)).toBe(false);
    expect(covers['Noto Sans Arabic']?.has('ش'.codePointAt(0) ?? 0)).toBe(true);
    expect(covers['Noto Emoji']?.has('👍'.codePointAt(0) ?? 0)).toBe(true);
    expect(Object.values(covers).some((coverage) => coverage.has(missingCharacter.codePointAt(0) ?? 0))).toBe(true);
  });

  it('refuses what is not a font', () => {
    expect(() => fontCoverage(new Uint8Array(64))).toThrow('no cmap');
  });
});
