import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from './dates.ts';
import { easterSunday, isHolidayOrEve, swedishHolidays } from './swedish-holidays.ts';

/** Good Friday, Easter, Easter Monday, Ascension, Pentecost, Midsummer and All Saints, worked out apart from the rule (Oudin 1940). */
const moving: [year: number, ...days: string[]][] = [
  [2024, '03-29', '03-31', '04-01', '05-09', '05-19', '06-22', '11-02'],
  [2025, '04-18', '04-20', '04-21', '05-29', '06-08', '06-21', '11-01'],
  [2026, '04-03', '04-05', '04-06', '05-14', '05-24', '06-20', '10-31'],
  [2027, '03-26', '03-28', '03-29', '05-06', '05-16', '06-26', '11-06'],
  [2028, '04-14', '04-16', '04-17', '05-25', '06-04', '06-24', '11-04'],
  [2029, '03-30', '04-01', '04-02', '05-10', '05-20', '06-23', '11-03'],
  [2030, '04-19', '04-21', '04-22', '05-30', '06-09', '06-22', '11-02'],
  [2031, '04-11', '04-13', '04-14', '05-22', '06-01', '06-21', '11-01'],
  [2032, '03-26', '03-28', '03-29', '05-06', '05-16', '06-26', '11-06'],
];
const still = ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'];
const years = fc.integer({ min: 1900, max: 2200 });

describe('swedishHolidays', () => {
  it.each(moving)('%i', (year, ...days) => {
    expect(swedishHolidays(year)).toEqual([...days, ...still].map((day) => `${year}-${day}`).toSorted());
  });

  it('has thirteen days in order, and the moving ones on their weekdays', () => {
    fc.assert(
      fc.property(years, (year) => {
        const days = swedishHolidays(year);
        expect(days).toHaveLength(13);
        expect(days).toEqual(days.toSorted());
        expect(days.filter((day) => /-06-2[0-6]/.test(day)).map(weekdayOf)).toEqual([6]);
        expect(days.filter((day) => /-10-31|-11-0[1-6]/.test(day)).map(weekdayOf)).toEqual([6]);
      }),
    );
  });
});

describe('easterSunday', () => {
  it('is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(years, (year) => {
        const easter = easterSunday(year);
        expect(weekdayOf(easter)).toBe(7);
        expect(daysBetween(`${year}-03-22`, easter)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(easter, `${year}-04-25`)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each(['1818-03-22', '1943-04-25', '1954-04-18', '1981-04-19', '2000-04-23', '2038-04-25', '2049-04-18'])('%s', (easter) => {
    expect(easterSunday(Number(easter.slice(0, 4)))).toBe(easter);
  });
});

describe('isHolidayOrEve', () => {
  it.each([
    ['2026-06-19', true], // Midsummer Eve
    ['2026-04-02', true], // the day before Good Friday
    ['2026-12-31', true], // before the next year's first day
    ['2026-12-24', true],
    ['2026-06-05', true],
    ['2026-06-18', false],
    ['2026-04-07', false],
    ['2026-05-15', false], // the Friday after Ascension
  ])('%s: %s', (date, is) => {
    expect(isHolidayOrEve(date)).toBe(is);
  });

  it('is each holiday and the day before it', () => {
    fc.assert(
      fc.property(years, (year) => {
        for (const day of swedishHolidays(year))
          expect([isHolidayOrEve(day), isHolidayOrEve(addDays(day, -1))]).toEqual([true, true]);
      }),
    );
  });
});
