import { expect, test } from 'vitest';

import { goalProgress } from './goal-progress.ts';

const standing = (startValue: number | null, target: number | null, outcome: number | null) =>
  goalProgress({ startValue, years: [{ year: 2027, target, outcome }] }, 2027).standing;

test.each([
  [null, 10, 10, 'reached'],
  [null, 10, 12, 'reached'],
  [null, 10, 5, 'on-the-way'],
  [null, 10, 4, 'behind'],
  [4, 10, 7, 'on-the-way'],
  [4, 10, 6, 'behind'],
  [20, 10, 9, 'reached'],
  [20, 10, 15, 'on-the-way'],
  [20, 10, 16, 'behind'],
  [20, 10, 25, 'behind'],
  [10, 10, 9, 'behind'],
  [0, 0, 0, 'reached'],
  [null, 10, null, 'not-measured'],
  [null, null, 3, 'no-target'],
] as const)('from %s to %s, now %s: %s', (start, target, outcome, expected) => {
  expect(standing(start, target, outcome)).toBe(expected);
});

test('a year that the goal does not name has neither target nor outcome', () => {
  expect(goalProgress({ startValue: 1, years: [] }, 2030)).toEqual({
    year: 2030,
    target: null,
    outcome: null,
    standing: 'no-target',
  });
});
