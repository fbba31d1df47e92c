import { isLuhnValid, kindByDate, type UnsafeKind } from './identity-number.ts';

const lookAlike: Record<string, string> = {
  O: '0',
  o: '0',
  О: '0',
  о: '0',
  I: '1',
  l: '1',
  '|': '1',
  S: '5',
  B: '8',
  Z: '2',
  z: '2',
};
const sign = `[\\d${Object.keys(lookAlike).join('')}]`;
const shaped = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${sign}{2})?(${sign}{6})([-\\u2010-\\u2015\\u2212+ ]?)(${sign}{4})(?![\\p{L}\\p{N}])`,
  'gu',
);
const lettered =
  /(?<![\p{L}\p{N}-])((?:18|19|20)?\d{6})([-\u2010-\u2015\u2212+])(?=\d{0,3}\p{L})([\d\p{L}]{4})(?![\p{L}\p{N}])/gu;

/**
 * Finds identity numbers with a letter where a digit belongs: letters that look like digits (O, l, S …) anywhere, and one
 * letter of any kind among the last four after a dash. The date must be real; without a dash the check digit right, too.
 */
export function findMistypedNumbers(text: string): { kind: UnsafeKind; start: number; end: number }[] {
  return /\d/.test(text) ? [...lookAlikes(text), ...letterInTail(text)] : [];
}

function lookAlikes(text: string) {
  return [...text.matchAll(shaped)].flatMap((match) => {
    const [whole, century = '', date, between, tail] = match;
    const written = century + date! + tail!;
    const digits = [...written].map((character) => lookAlike[character] ?? character).join('');
    if (digits === written || written.replaceAll(/\D/g, '').length < 5) return [];
    const values = Uint8Array.from(digits, Number);
    const kind = kindByDate(values, 0, values.length);
    const isDashed = between !== '' && between !== ' ';
    if (!kind || (!isDashed && !isLuhnValid(values, values.length - 10))) return [];
    return [{ kind, start: match.index, end: match.index + whole.length }];
  });
}

function letterInTail(text: string) {
  return [...text.matchAll(lettered)].flatMap((match) => {
    const [whole, date, , tail] = match;
    if (tail!.replaceAll(/\D/g, '').length !== 3) return [];
    const values = Uint8Array.from(`${date}0000`, Number);
    const kind = kindByDate(values, 0, values.length);
    return kind ? [{ kind, start: match.index, end: match.index + whole.length }] : [];
  });
}
