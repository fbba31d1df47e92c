import { format, getFormatDateInfo, isDateFormat } from 'numfmt';

/** The days of the two calendars of workbooks differ by four years and a day. */
const daysTo1904 = 1_462;

/**
 * What a reader sees of a number in a cell with a number format (ECMA-376, part 1, 18.8.31), as a Swedish program shows it:
 * a telephone number with its leading zero, 25 %, 09:30. A whole day is its ISO date in whatever order the cell shows it;
 * a whole number without a format is written out, where a narrow column would show 7,01741E+11.
 */
export function shownNumber(value: number, pattern: string, { is1904 }: { is1904: boolean }): string {
  if (isDateFormat(pattern)) return shownDate(is1904 ? value + daysTo1904 : value, pattern);
  if (/^general$/i.test(pattern) && Number.isSafeInteger(value)) return String(value);
  return tidy(format(pattern, value, { locale: 'sv-SE', throws: false }));
}

function shownDate(value: number, pattern: string): string {
  const { year, month, day, hours } = getFormatDateInfo(pattern);
  // Without a day it is a time, and a month alone is not a date.
  const isDay = year && month && day;
  const iso = isDay ? `yyyy-mm-dd${hours ? ' hh:mm' : ''}` : pattern;
  // Times are fractions of a day, cut off somewhere: 09:30 is stored as 0.39583333.
  const whole = Math.round(value * 86_400) / 86_400;
  return tidy(format(iso, whole, { locale: 'sv-SE', throws: false }));
}

/** Patterns fill out with spaces that have no width to fill here. */
const tidy = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').trim();
