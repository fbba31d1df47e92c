import { cleanText } from '../document/clean-text.ts';
import { boardFontFamilies, readBoardFont } from './board-fonts.ts';
import { fontCoverage } from './font-coverage.ts';

/** What stands in a document where no typeface on board has the character. */
export const missingCharacter = '\u25A1';

/** Longest run without a place to break; a longer one would run off the page. */
const longestRun = 26;
const breakPlace = '\u200B';

const invisible =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]/gu;
/** A combining mark that stands on no letter, which no typeface draws alone, or a character that means what each typeface likes. */
const undrawable = /^[\u200C\u200D]*\p{M}|\p{Co}/u;
const joiners = new Set([0x200c, 0x200d]);
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;
const longRun = new RegExp(`[^\\s\\u200B]{${longestRun + 1},}`, 'gu');

/** Text made safe to draw, with the number of characters that had to be replaced. */
export type DrawableText = (text: string) => { text: string; missing: number };

/**
 * A function that makes any text safe for the typefaces on board: PDF/UA and PDF/A refuse a file with a character that
 * has no glyph, so a missing one becomes an empty box and is counted. Invisible format characters go away: they would
 * otherwise ask a typeface for a glyph.
 */
export function createDrawableText(): DrawableText {
  const coverages = boardFontFamilies.map((family) => fontCoverage(readBoardFont(family)[0] as Buffer));
  const [first = new Set<number>()] = coverages;
  const emojiCoverage = coverages.at(-1) ?? new Set<number>();
  const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });
  const has = (coverage: Set<number>, cluster: string) =>
    [...cluster].every((character) => joiners.has(codeOf(character)) || coverage.has(codeOf(character)));
  const isDrawable = (cluster: string) =>
    emoji.test(cluster) && [...cluster].length > 1
      ? has(emojiCoverage, cluster)
      : coverages.some((coverage) => has(coverage, cluster));

  return (raw) => {
    const text = cleanText(raw).replace(invisible, '').normalize('NFC');
    let missing = 0;
    const drawn = [...text].every((character) => character === '\n' || first.has(codeOf(character)))
      ? text
      : Array.from(graphemes.segment(text), ({ segment }) => {
          if (segment === '\n' || (isDrawable(segment) && !undrawable.test(segment))) return segment;
          missing += 1;
          return missingCharacter;
        }).join('');
    return { text: drawn, missing };
  };
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/** Puts invisible places to break in runs too long for a line. For text that is read, never for addresses or hashes. */
export function breakLongRuns(text: string): string {
  return text.replace(longRun, (run) => {
    const characters = [...run];
    return Array.from({ length: Math.ceil(characters.length / longestRun) }, (_, index) =>
      characters.slice(index * longestRun, (index + 1) * longestRun).join(''),
    ).join(breakPlace);
  });
}
