import { expect, it } from 'vitest';
import { swedishDate } from './swedish-time.ts';

it.each([
  // Midnight in winter is 23:00 UTC, in summer 22:00.
  ['2026-11-30T22:59:59.999Z', '2026-11-30'],
  ['2026-11-30T23:00:00Z', '2026-12-01'],
  ['2026-06-30T21:59:59.999Z', '2026-06-30'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
  // New Year, and the last of February in a leap year.
  ['2026-12-31T22:59:59Z', '2026-12-31'],
  ['2026-12-31T23:20:00Z', '2027-01-01'],
  ['2028-02-28T23:30:00Z', '2028-02-29'],
  // Summer time begins 2027-03-28 at 01:00 UTC: that day is 23 hours long.
  ['2027-03-27T22:59:59Z', '2027-03-27'],
  ['2027-03-27T23:00:00Z', '2027-03-28'],
  ['2027-03-28T21:59:59Z', '2027-03-28'],
  ['2027-03-28T22:00:00Z', '2027-03-29'],
  // It ends 2027-10-31 at 01:00 UTC: that day is 25 hours long.
  ['2027-10-30T21:59:59Z', '2027-10-30'],
  ['2027-10-30T22:00:00Z', '2027-10-31'],
  ['2027-10-31T22:59:59Z', '2027-10-31'],
  ['2027-10-31T23:00:00Z', '2027-11-01'],
])('%s is %s in Sweden', (at, date) => {
  expect(swedishDate(new Date(at))).toBe(date);
});

it('is the same in every time zone of the machine', () => {
  const zone = process.env['TZ'];
  try {
    for (process.env['TZ'] of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])
      expect(swedishDate(new Date('2026-12-31T23:20:00Z'))).toBe('2027-01-01');
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

it('refuses what is no time', () => {
  expect(() => swedishDate(new Date('never'))).toThrow(RangeError);
});
