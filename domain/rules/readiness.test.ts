import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readiness } from './readiness.ts';

const rows = (values: (number | null)[]) => values.map((value, index) => ({ key: `r${index + 1}`, value }));

describe('readiness', () => {
  it.each<[number[], number, number, 'go' | 'not-ready', string[]]>([
    [[1, 1, 1, 1, 1, 1, 1, 1], 8, 1, 'not-ready', ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8']],
    [[3, 3, 3, 3, 3, 3, 1, 1], 20, 2.5, 'not-ready', ['r7', 'r8']],
    [[4, 4, 3, 3, 3, 1, 1, 1], 20, 2.5, 'not-ready', ['r6', 'r7', 'r8']],
    [[3, 3, 3, 3, 3, 3, 2, 1], 21, 2.625, 'go', ['r7', 'r8']],
    [[3, 3, 3, 3, 3, 2, 1, 1], 19, 2.375, 'not-ready', ['r6', 'r7', 'r8']],
    [[3, 3, 3, 3, 3, 3, 3, 3], 24, 3, 'go', []],
    [[5, 5, 5, 5, 5, 5, 5, 5], 40, 5, 'go', []],
    [[5, 5, 5, 5, 5, 5, 5, 1], 36, 4.5, 'go', ['r8']],
  ])('%j gives %i, %f, %s', (values, sum, mean, verdict, weakKeys) => {
    expect(readiness(rows(values))).toEqual({ verdict, sum, mean, weakKeys, missingKeys: [] });
  });

  it('has no verdict while a row is missing, and still names the weak ones', () => {
    expect(readiness(rows([5, 5, 5, 2, null, 5, 5, 5]))).toEqual({
      verdict: null,
      sum: null,
      mean: null,
      weakKeys: ['r4'],
      missingKeys: ['r5'],
    });
  });

  it.each([0, 6, -1, 2.5, NaN, Infinity])('takes %f as missing', (value) => {
    expect(readiness(rows([5, 5, 5, 5, 5, 5, 5, value]))).toMatchObject({ verdict: null, weakKeys: [], missingKeys: ['r8'] });
  });

  it('has no verdict with another number of rows', () => {
    expect(readiness([])).toMatchObject({ verdict: null, sum: null });
    expect(readiness(rows([5, 5, 5, 5, 5, 5, 5])).verdict).toBeNull();
    expect(readiness(rows([5, 5, 5, 5, 5, 5, 5, 5, 5])).verdict).toBeNull();
  });

  it('stays between 8 and 40 and goes on exactly when the mean is over 2.5', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 8 }), (values) => {
        const { sum, mean, verdict, weakKeys } = readiness(rows(values));
        expect(sum! >= 8 && sum! <= 40).toBe(true);
        expect(verdict === 'go').toBe(mean! > 2.5);
        expect(weakKeys).toHaveLength(values.filter((value) => value < 3).length);
      }),
    );
  });
});
