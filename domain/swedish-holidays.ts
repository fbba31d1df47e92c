import { addDays, formatIsoDate, weekdayOf } from './dates.ts';

/**
 * Easter Sunday of a year in the Gregorian calendar (from 1583), ISO date, after the rule of Meeus, Jones and Butcher:
 * the Sunday after the first full moon of the church's calendar from 21 March on.
 */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const [century, inCentury] = [Math.floor(year / 100), year % 100];
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return formatIsoDate({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

/**
 * The public holidays of Sweden in a year besides ordinary Sundays, ISO dates in order.
 * @source law 1989:253
 */
export function swedishHolidays(year: number): string[] {
  const easter = easterSunday(year);
  return [
    `${year}-01-01`,
    `${year}-01-06`,
    addDays(easter, -2),
    easter,
    addDays(easter, 1),
    `${year}-05-01`,
    addDays(easter, 39),
    addDays(easter, 49),
    `${year}-06-06`,
    saturdayFrom(`${year}-06-20`),
    saturdayFrom(`${year}-10-31`),
    `${year}-12-25`,
    `${year}-12-26`,
  ].toSorted();
}

/** True for a public holiday and for the day before one. */
export function isHolidayOrEve(date: string): boolean {
  const next = addDays(date, 1);
  return isHoliday(date) || isHoliday(next);
}

/** Years that have been worked out: a calendar asks for the same few years some hundred times. */
const known = new Map<number, ReadonlySet<string>>();

function isHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const days = known.get(year) ?? new Set(swedishHolidays(year));
  known.set(year, days);
  return days.has(date);
}

/** The first Saturday on or after a day. */
function saturdayFrom(date: string): string {
  return addDays(date, (6 - weekdayOf(date) + 7) % 7);
}
