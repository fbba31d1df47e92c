import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type CommonRun, commonRuns } from './common-runs.ts';
import { uniqueAnchors } from './unique-anchors.ts';

/** Length of the longest common subsequence, by the plain table. */
function longestCommon(a: number[], b: number[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const item of a) {
    const next = [0];
    for (const [index, other] of b.entries()) {
      next.push(item === other ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!));
    }
    row = next;
  }
  return row.at(-1)!;
}

function expectRunsInOrder(runs: CommonRun[], a: number[], b: number[]) {
  let [beforeEnd, afterEnd] = [0, 0];
  for (const { before, after, length } of runs) {
    expect(length).toBeGreaterThan(0);
    expect(before).toBeGreaterThanOrEqual(beforeEnd);
    expect(after).toBeGreaterThanOrEqual(afterEnd);
    [beforeEnd, afterEnd] = [before + length, after + length];
    expect(a.slice(before, beforeEnd)).toEqual(b.slice(after, afterEnd));
  }
}

const sequence = (values: number, maxLength: number) => fc.array(fc.integer({ min: 0, max: values }), { maxLength });
const counting = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

describe('commonRuns', () => {
  it.each<[number[], number[], CommonRun[]]>([
    [[], [], []],
    [[1], [], []],
    [[], [1], []],
    [[1, 2], [1, 2], [{ before: 0, after: 0, length: 2 }]],
    [
      [1, 2, 3],
      [1, 3],
      [
        { before: 0, after: 0, length: 1 },
        { before: 2, after: 1, length: 1 },
      ],
    ],
    [[1], [2], []],
  ])('%j and %j', (a, b, runs) => {
    expect(commonRuns(a, b, { steps: 1000 })).toEqual(runs);
  });

  it('finds the longest common part', () => {
    fc.assert(
      fc.property(sequence(3, 30), sequence(3, 30), (a, b) => {
        const runs = commonRuns(a, b, { steps: 1e6 })!;
        expectRunsInOrder(runs, a, b);
        expect(runs.reduce((total, { length }) => total + length, 0)).toBe(longestCommon(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('gives up when the budget is used, and takes from it what it used', () => {
    const budget = { steps: 100 };
    expect(commonRuns(counting(0, 50), counting(100, 50), budget)).toBeNull();
    expect(budget.steps).toBeLessThanOrEqual(0);
    const rich = { steps: 100_000 };
    expect(commonRuns(counting(0, 50), counting(100, 50), rich)).toEqual([]);
    expect(rich.steps).toBeLessThan(100_000 - 50 * 50);
  });

  it('gives up on more than 1200 differences', () => {
    expect(commonRuns(counting(0, 600), counting(1000, 600), { steps: 1e9 })).toEqual([]);
    expect(commonRuns(counting(0, 601), counting(1000, 600), { steps: 1e9 })).toBeNull();
  });
});

describe('uniqueAnchors', () => {
  it('finds nothing without a shared stretch of eight', () => {
    expect(uniqueAnchors([], [])).toEqual([]);
    expect(uniqueAnchors(counting(0, 7), counting(0, 7))).toEqual([]);
    expect(uniqueAnchors([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1])).toEqual([]);
  });

  it('takes each shared stretch in its full length', () => {
    expect(uniqueAnchors(counting(0, 8), counting(0, 8))).toEqual([{ before: 0, after: 0, length: 8 }]);
    expect(uniqueAnchors([...counting(0, 20), 99, ...counting(30, 10)], [98, ...counting(0, 20), ...counting(30, 10)])).toEqual([
      { before: 0, after: 1, length: 20 },
      { before: 21, after: 21, length: 10 },
    ]);
  });

  it('takes stretches that meet on one side', () => {
    expect(uniqueAnchors([...counting(0, 20), ...counting(30, 10)], [...counting(0, 20), 99, ...counting(30, 10)])).toEqual([
      { before: 0, after: 0, length: 20 },
      { before: 20, after: 21, length: 10 },
    ]);
  });

  it('keeps the longest order when stretches change places', () => {
    const [a, b, c] = [counting(0, 10), counting(100, 30), counting(200, 30)];
    expect(uniqueAnchors([...a, ...b, ...c], [...b, ...c, ...a])).toEqual([{ before: 10, after: 0, length: 60 }]);
  });

  it('skips a stretch that stands twice', () => {
    const twice = counting(0, 10);
    expect(uniqueAnchors([...twice, 50, ...twice], [...twice])).toEqual([]);
    expect(uniqueAnchors(twice, [...twice, 50, ...twice])).toEqual([]);
  });

  it('gives runs in order that both share', () => {
    const edits = fc.array(fc.tuple(fc.integer({ min: 0, max: 199 }), fc.integer({ min: 0, max: 300 })), { maxLength: 15 });
    fc.assert(
      fc.property(edits, (list) => {
        const after = counting(0, 200);
        for (const [at, value] of list) after.splice(at, value % 3, value, ...counting(value, value % 12));
        const runs = uniqueAnchors(counting(0, 200), after);
        expectRunsInOrder(runs, counting(0, 200), after);
        expect(runs.every(({ length }) => length >= 8)).toBe(true);
      }),
    );
  });
});
