import { describe, expect, it } from 'vitest';

import { spreadOf } from './spread.ts';
import { trendOf } from './trend.ts';

const round = (closedOn: string, values: number[], groupValue: number | null = null) => ({
  closedOn,
  spread: spreadOf(values),
  groupValue,
});

describe('trendOf', () => {
  it('is empty without rounds, and has no direction with one', () => {
    expect(trendOf([])).toEqual({ points: [], change: null, direction: null });
    expect(trendOf([round('2026-01-01', [1, 2, 3])])).toMatchObject({ change: null, direction: null });
  });

  it('goes from the oldest to the newest whatever the order given', () => {
    const trend = trendOf([round('2027-01-01', [], 4), round('2026-01-01', [], 2), round('2028-01-01', [], 3)]);
    expect(trend.points.map(({ closedOn, change }) => [closedOn, change])).toEqual([
      ['2026-01-01', null],
      ['2027-01-01', 2],
      ['2028-01-01', -1],
    ]);
    expect(trend).toMatchObject({ change: 1, direction: 'up' });
  });

  it.each([
    [2, 4, 2, 'up'],
    [4, 2, -2, 'down'],
    [3, 3, 0, 'same'],
  ])('from %i to %i', (from, to, change, direction) => {
    expect(trendOf([round('2026-01-01', [], from), round('2027-01-01', [], to)])).toMatchObject({ change, direction });
  });

  it('keeps rounds of the same day in the order given', () => {
    const trend = trendOf([round('2026-01-01', [], 2), round('2026-01-01', [], 4), round('2026-01-01', [], 3)]);
    expect(trend.points.map(({ value }) => value)).toEqual([2, 4, 3]);
  });

  it('takes the decision of the group before the median', () => {
    expect(trendOf([round('2026-01-01', [1, 1, 1], 4)]).points[0]).toMatchObject({ n: 3, value: 4, source: 'group' });
    expect(trendOf([round('2026-01-01', [1, 1, 2])]).points[0]).toMatchObject({ value: 1, source: 'median' });
  });

  it('leaves out a median of too few answers and compares across it', () => {
    const trend = trendOf([round('2026-01-01', [2, 2, 2]), round('2027-01-01', [5, 5]), round('2028-01-01', [4, 4, 4])]);
    expect(trend.points.map(({ value, source, change }) => [value, source, change])).toEqual([
      [2, 'median', null],
      [null, null, null],
      [4, 'median', 2],
    ]);
    expect(trend.change).toBe(2);
  });
});
