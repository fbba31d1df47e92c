import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  formatIsoDate,
  isIsoDate,
  isLeapYear,
  parseIsoDate,
  weekdayOf,
} from './dates.ts';

const day = 86_400_000;
const dates = fc.integer({ min: Date.UTC(1800, 0, 1) / day, max: Date.UTC(2400, 0, 1) / day }).map((days) => ({
  iso: new Date(days * day).toISOString().slice(0, 10),
  days,
}));

describe('parseIsoDate', () => {
  it.each([
    ['2026-11-22', { year: 2026, month: 11, day: 22 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['2000-02-29', { year: 2000, month: 2, day: 29 }],
    ['0001-01-01', { year: 1, month: 1, day: 1 }],
    ['9999-12-31', { year: 9999, month: 12, day: 31 }],
    ['2025-02-29', null],
    ['1900-02-29', null],
    ['2026-04-31', null],
    ['2026-00-10', null],
    ['2026-13-10', null],
    ['2026-01-00', null],
    ['2026-01-32', null],
    ['0000-01-01', null],
    ['2026-1-1', null],
    ['20260101', null],
    ['2026-01-01T00:00:00Z', null],
    [' 2026-01-01', null],
    ['2026-01-01\n', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(parseIsoDate(text)).toEqual(expected);
    expect(isIsoDate(text)).toBe(expected !== null);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(dates, ({ iso }) => {
        expect(formatIsoDate(parseIsoDate(iso)!)).toBe(iso);
      }),
    );
  });
});

describe('the calendar', () => {
  it.each([
    [2024, true],
    [2025, false],
    [1900, false],
    [2000, true],
  ])('%i is a leap year: %s', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
  });

  it('knows the length of every month', () => {
    const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(2025, index + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-31', -1, '2025-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-22', 24, '2028-11-22'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-22', -24, '2024-11-22'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('always gives a day of the calendar', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), ({ iso }, months) => {
        expect(isIsoDate(addMonths(iso, months))).toBe(true);
      }),
    );
  });

  it('refuses what is not a date', () => {
    expect(() => addMonths('2026-02-30', 1)).toThrow('BAD_INPUT');
  });
});

describe('days', () => {
  it.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2026-11-23', 1],
    ['2026-11-23', '2026-11-22', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-01-01', '2027-01-01', 365],
    ['2024-01-01', '2025-01-01', 366],
    // Nights when the clock changes in Sweden.
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
  ])('from %s to %s are %i', (from, to, expected) => {
    expect(daysBetween(from, to)).toBe(expected);
    expect(addDays(from, expected)).toBe(to);
  });

  it('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(daysBetween(a.iso, b.iso)).toBe(b.days - a.days);
        expect(addDays(a.iso, b.days - a.days)).toBe(b.iso);
      }),
    );
  });

  it('knows the day of the week, Monday first', () => {
    fc.assert(
      fc.property(dates, ({ iso, days }) => {
        expect(weekdayOf(iso)).toBe(new Date(days * day).getUTCDay() || 7);
      }),
    );
  });

  it('refuses what is not a date', () => {
    expect(() => daysBetween('x', '2026-01-01')).toThrow('BAD_INPUT');
    expect(() => addDays('2026-13-01', 1)).toThrow('BAD_INPUT');
  });
});
