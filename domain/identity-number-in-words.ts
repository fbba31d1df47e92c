import { isLuhnValid, kindByDate, type UnsafeKind } from './identity-number.ts';

export type NumberInWords = { kind: UnsafeKind; start: number; end: number };

const months = ['jan', 'feb', 'mar', 'apr', 'ma[jy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'dec'];
const monthName = months.map((month) => `${month}\\p{L}*`).join('|');

/** How far apart the parts may stand, in code units. */
const reach = 160;

const lastFour =
  /(?:sista|fyra|siffrorna|slutsiffror(?:na)?|slutar|slut|ändelsen?|kontrollsiffror(?:na)?|(?:binde)?streck|last|four|digits|ending|dash|hyphen)(?:[^\p{L}\d]{1,3}(?:sista|fyra|siffrorna|siffror|är|i|numret|personnumret|på|med|in|of|digits|four|are|is|the|number)){0,5}[^\p{L}\d]{1,4}(\d{4})(?!\d|[^\p{L}\d]?\d)/giu;
const fourLast =
  /(?<!\d)(\d{4})[^\p{L}\d]{1,4}(?:är |är de |som |i |på |as )?(?:de |the )?(?:sista fyra|fyra sista|slutet|sista siffrorna|last four)/giu;
const bornWord = /född|född[ea]s|fött|födelse|årsbarn|personnummer|personnr|pnr|\bborn\b|birth|sista|fyra|slutsiffr/iu;

const numericDate = /(?<!\d)(?:(18|19|20)?(\d\d)([-./ ]?)(\d\d)\3(\d\d))(?!\d)/gu;
const dayFirst = /(?<!\d)(\d{1,2})[/.](\d{1,2})[^\d\p{L}]{1,3}(?:(?:år|in|of)\s)?[-’']?((?:18|19|20)?\d\d)(?!\d)/gu;
const dayNamed = new RegExp(
  `(?<!\\d)(\\d{1,2})(?::?[ae]|st|nd|rd|th)?\\.?\\s(?:of )?(${monthName})[\\s,.]{1,3}[-’']?((?:18|19|20)?\\d\\d)(?!\\d)`,
  'giu',
);
const yearFirst = new RegExp(
  `(?<!\\d)((?:18|19|20)\\d\\d|[-’']\\d\\d)[^\\d]{1,12}?(\\d{1,2})(?::?[ae])?\\s(${monthName})(?!\\p{L})`,
  'giu',
);
const yearApart = /(?:född|fött|årgång|år|born|in)\s(?:år\s|i\s|-|’|')?((?:18|19|20)?\d\d)(?!\d)/giu;
const monthDayTail = /(?<!\d)(\d\d)(\d\d)(?:\s?[-–+]\s?|\s|)(\d{4})(?!\d)/gu;

/**
 * Finds identity numbers whose parts stand apart with words between: a date of birth in figures or in words, and the last
 * four digits named as such ("born 1 January 1985 … last four …"), or the year apart from month, day and last four. The
 * check digit must be right, except where the text speaks of a birth or of an identity number.
 */
export function findNumbersInWords(text: string): NumberInWords[] {
  if (!/\d{4}/.test(text) || !/\d[^\d]{2,}\d/.test(text)) return [];
  return [...namedLastFour(text), ...yearFromTheRest(text)];
}

function namedLastFour(text: string): NumberInWords[] {
  const found: NumberInWords[] = [];
  for (const pattern of [lastFour, fourLast]) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].lastIndexOf(match[1]!);
      const from = Math.max(0, at - reach);
      const context = text.slice(from, at + 4 + reach);
      for (const date of datesIn(context)) {
        const number = date.digits + match[1]!;
        const kind = kindOf(number);
        if (!kind || (!isRight(number) && !bornWord.test(context))) continue;
        const start = Math.min(from + date.start, at);
        found.push({ kind, start, end: Math.max(from + date.end, at + 4) });
        break;
      }
    }
  }
  return found;
}

function yearFromTheRest(text: string): NumberInWords[] {
  const found: NumberInWords[] = [];
  for (const rest of text.matchAll(monthDayTail)) {
    const from = Math.max(0, rest.index - reach);
    const context = text.slice(from, rest.index + rest[0].length + reach);
    for (const year of context.matchAll(yearApart)) {
      const start = from + year.index;
      if (start < rest.index + rest[0].length && start + year[0].length > rest.index) continue;
      const number = year[1]!.slice(-2) + rest[1]! + rest[2]! + rest[3]!;
      const kind = kindOf(number);
      if (!kind || !isRight(number)) continue;
      found.push({
        kind,
        start: Math.min(start, rest.index),
        end: Math.max(start + year[0].length, rest.index + rest[0].length),
      });
      break;
    }
  }
  return found;
}

type DateInText = { digits: string; start: number; end: number };

/** Dates of a text as `yymmdd`, in the ways that people write them. */
function datesIn(text: string): DateInText[] {
  const found: DateInText[] = [];
  const add = (match: RegExpExecArray, year: string, month: number, day: number | string) =>
    found.push({
      digits: year.slice(-2) + String(month).padStart(2, '0') + String(day).padStart(2, '0'),
      start: match.index,
      end: match.index + match[0].length,
    });
  for (const match of text.matchAll(numericDate)) add(match, match[2]!, Number(match[4]), match[5]!);
  for (const match of text.matchAll(dayFirst)) add(match, match[3]!, Number(match[2]), match[1]!);
  for (const match of text.matchAll(dayNamed)) add(match, match[3]!, monthOf(match[2]!), match[1]!);
  for (const match of text.matchAll(yearFirst)) add(match, match[1]!, monthOf(match[3]!), match[2]!);
  return found;
}

function monthOf(name: string): number {
  return months.findIndex((month) => new RegExp(`^${month}`, 'iu').test(name)) + 1;
}

const valuesOf = (number: string) => Uint8Array.from(number, Number);
const kindOf = (number: string): UnsafeKind | null => (number.length === 10 ? kindByDate(valuesOf(number), 0, 10) : null);
const isRight = (number: string) => isLuhnValid(valuesOf(number), 0);
