import { Refusal } from './errors.ts';

/** A day in the calendar, without time and time zone; `month` is 1-12. */
export type CalendarDate = { year: number; month: number; day: number };

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a leap year in the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1-12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Reads an ISO date ("2026-11-22"). Null for anything else: other forms, a date-time, and days that are not in the
 * calendar ("2025-02-29"). The year is 0001-9999.
 */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = isoDate.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

/** True when `parseIsoDate` reads the text. */
export function isIsoDate(text: string): boolean {
  return parseIsoDate(text) !== null;
}

/** The ISO form of a day. */
export function formatIsoDate({ year, month, day }: CalendarDate): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * The same day `months` later (or earlier when negative); the last day of the month when it has no such day:
 * 2026-01-31 plus one month is 2026-02-28. Throws BAD_INPUT when the date is not one.
 */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = toCalendarDate(date);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = (total % 12) + 1;
  return formatIsoDate({ year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) });
}

/** The day `days` later (or earlier when negative). Throws BAD_INPUT when the date is not one. */
export function addDays(date: string, days: number): string {
  return formatIsoDate(dayToDate(dateToDay(toCalendarDate(date)) + days));
}

/** Days from one date to another: 0 for the same day, negative when `to` is earlier. Throws BAD_INPUT. */
export function daysBetween(from: string, to: string): number {
  return dateToDay(toCalendarDate(to)) - dateToDay(toCalendarDate(from));
}

/** 1 (Monday) to 7 (Sunday). Throws BAD_INPUT when the date is not one. */
export function weekdayOf(date: string): number {
  return ((dateToDay(toCalendarDate(date)) - 1) % 7) + 1;
}

function toCalendarDate(date: string): CalendarDate {
  const parsed = parseIsoDate(date);
  if (!parsed) throw new Refusal('BAD_INPUT', { date });
  return parsed;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Days in the years before `year`, counted from year 1. */
function daysBeforeYear(year: number): number {
  const years = year - 1;
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
}

/** Running number of a day. Own arithmetic: `Date` would bring time zones in. */
function dateToDay({ year, month, day }: CalendarDate): number {
  let days = daysBeforeYear(year) + day;
  for (let before = 1; before < month; before += 1) days += daysInMonth(year, before);
  return days;
}

function dayToDate(days: number): CalendarDate {
  let year = Math.floor(days / 365.2425) + 1;
  while (daysBeforeYear(year) >= days) year -= 1;
  while (daysBeforeYear(year + 1) < days) year += 1;
  let day = days - daysBeforeYear(year);
  let month = 1;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day };
}
