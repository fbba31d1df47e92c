import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canShowSpread, minimumAnswersForSpread, spreadOf, yesNoSpreadOf } from './spread.ts';

describe('spreadOf', () => {
  it('has no measures without answers', () => {
    expect(spreadOf([])).toEqual({ n: 0, counts: [], median: null, min: null, max: null, range: null, mean: null });
  });

  it.each([
    [[3], 3, 3],
    [[1, 2], 1.5, 1.5],
    [[5, 1, 3], 3, 3],
    [[1, 1, 5, 5], 3, 3],
    [[1, 2, 4, 5], 3, 3],
    [[5, 2, 2, 2], 2, 2.75],
    [[10, 9, 1], 9, 20 / 3],
  ])('%j has median %f and mean %f', (values, median, mean) => {
    expect(spreadOf(values)).toMatchObject({ n: values.length, median, mean });
  });

  it('counts each value, lowest first', () => {
    expect(spreadOf([4, 2, 4, 10])).toMatchObject({
      counts: [
        { value: 2, count: 1 },
        { value: 4, count: 2 },
        { value: 10, count: 1 },
      ],
      min: 2,
      max: 10,
      range: 8,
    });
  });

  it('shows every step of a scale, also those nobody chose', () => {
    expect(spreadOf([2, 2, 5], { min: 1, max: 5 }).counts.map(({ count }) => count)).toEqual([0, 2, 0, 0, 1]);
    expect(spreadOf([0, 4], { min: 1, max: 3 }).counts.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4]);
    expect(spreadOf([], { min: 1, max: 3 }).counts).toEqual([1, 2, 3].map((value) => ({ value, count: 0 })));
  });

  it('says nothing about the order in which people answered, and leaves the list alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (values) => {
        const before = [...values];
        const spread = spreadOf(values);
        expect(values).toEqual(before);
        expect(spreadOf(values.toReversed())).toEqual(spread);
        expect(spread.counts.reduce((total, { count }) => total + count, 0)).toBe(values.length);
        expect(spread.min! <= spread.median! && spread.median! <= spread.max!).toBe(true);
        expect(values.filter((value) => value < spread.median!).length * 2).toBeLessThanOrEqual(values.length);
        expect(values.filter((value) => value > spread.median!).length * 2).toBeLessThanOrEqual(values.length);
      }),
    );
  });
});

describe('yesNoSpreadOf', () => {
  it.each([
    [[], { n: 0, yes: 0, no: 0, agreed: false }],
    [[true], { n: 1, yes: 1, no: 0, agreed: true }],
    [[false, false], { n: 2, yes: 0, no: 2, agreed: true }],
    [[true, false, true], { n: 3, yes: 2, no: 1, agreed: false }],
  ])('%j', (values, expected) => {
    expect(yesNoSpreadOf(values)).toEqual(expected);
  });
});

describe('canShowSpread', () => {
  it('needs three answers', () => {
    expect(minimumAnswersForSpread).toBe(3);
    expect([0, 1, 2, 3, 4].map(canShowSpread)).toEqual([false, false, false, true, true]);
  });
});
