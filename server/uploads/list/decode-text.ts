import type { Encoding } from '../../../domain/list/list-file.ts';
import { decodeCodePage } from './code-pages.ts';

/** Alphabets of one byte that programs save lists in; the numbers are those of Microsoft's code pages. */
const singleByte = { 'windows-1252': 1252, macintosh: 10_000, cp850: 850 } as const satisfies Partial<Record<Encoding, number>>;

/** Letters and signs that Swedish lists hold outside ASCII, and others that names hold; a wrong alphabet seldom gives the first. */
const common = /[åäöÅÄÖ]/gu;
const usual = /[éÉüÜèàáíóúñøæØÆ§–—‘’“”…•·€£°\u00a0]/gu;

/**
 * The text of a file and the alphabet it was read in. UTF-8 with some bytes that are none stays UTF-8, with U+FFFD for each;
 * a file without any letter outside ASCII in UTF-8 takes the alphabet of one byte that gives the most usual letters
 * ("CSV (MS-DOS)" and "CSV (Macintosh)" of Excel are such).
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = utf16Of(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' };
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = count(text, /\ufffd/g);
  const good = count(text, /[^\0-\u007f\ufffd]/gu);
  if (bad === 0 || good >= bad || bytes[0] === 0xef) return { text, encoding: 'utf-8' };
  const read = Object.entries(singleByte).map(([encoding, page]) => {
    const decoded: string = decodeCodePage(page, bytes);
    const usualCount = 2 * count(decoded, common) + count(decoded, usual);
    return { text: decoded, encoding: encoding as Encoding, usualCount };
  });
  return read.reduce((best, one) => (one.usualCount > best.usualCount ? one : best));
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** UTF-16 by its mark, or by a zero in every other byte. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 200);
  const zeros = [0, 1].map((side) => start.filter((byte, at) => at % 2 === side && byte === 0).length);
  if (zeros[1]! > start.length / 4 && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > start.length / 4 && zeros[1] === 0 ? 'utf-16be' : null;
}
