import { expect, test } from 'vitest';
import { proposedCalendar } from './proposed-calendar.ts';

const eight = [0, 1, 2, 3, 4, 5, 6, 7];

test('shares the months between the stations after the decision', () => {
  const periods = proposedCalendar('2027-01-11', 14, eight);
  expect(periods[0]).toBeNull();
  expect(periods[1]).toEqual({ from: '2027-01-11', to: '2027-02-11' });
  expect(periods[7]).toEqual({ from: '2028-01-11', to: '2028-02-11' });
});

test('leaves no gap, and gives each station a month when there are fewer months than stations', () => {
  const periods = proposedCalendar('2027-01-01', 5, eight).slice(1);
  expect(periods.every((period) => period !== null && period.from <= period.to)).toBe(true);
  const long = proposedCalendar('2027-01-01', 18, eight).slice(1);
  for (const [index, period] of long.entries()) {
    const next = long[index + 1];
    if (next) expect(next.from.slice(0, 7) > period!.to.slice(0, 7)).toBe(true);
  }
});

test('says nothing without a decided period', () => {
  expect(proposedCalendar(null, 14, eight)).toEqual(eight.map(() => null));
  expect(proposedCalendar('2027-01-11', null, eight)).toEqual(eight.map(() => null));
});
