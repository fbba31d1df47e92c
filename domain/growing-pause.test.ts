import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growingPause } from './growing-pause.ts';

const between = { firstMs: 500, longestMs: 10_000 };

test('it doubles up to the longest', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 100].map((failures) => growingPause(failures, between, 0));
  expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000]);
  expect(growingPause(0, between, 0)).toBe(500);
});

test('chance adds up to a quarter, and never takes away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
      const plain = growingPause(failures, between, 0);
      const pause = growingPause(failures, between, chance);
      expect(pause).toBeGreaterThanOrEqual(plain);
      expect(pause).toBeLessThanOrEqual(plain * 1.25);
    }),
  );
});
