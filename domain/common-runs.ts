/** A stretch that two sequences share: where it begins in each, and how many items it has. */
export type CommonRun = { before: number; after: number; length: number };

/** Steps left for comparing; shared by several comparisons, so that all together stay within a time. */
export type StepBudget = { steps: number };

/** Memory grows with the square of this: 1200 differences keep 6 MB for a moment. */
const mostDifferences = 1200;

/**
 * The longest common subsequence of two sequences of numbers, as runs in order (Myers 1986). Null when the sequences
 * differ too much for the budget; the steps used are taken from it.
 */
export function commonRuns(before: number[], after: number[], budget: StepBudget): CommonRun[] | null {
  const trace = searchForward(before, after, budget);
  return trace && walkBack(trace, before.length, after.length);
}

/** `trace[d][k + d]` is how far `before` was read on diagonal `k` with `d` differences; the last one reached both ends. */
function searchForward(before: number[], after: number[], budget: StepBudget): Int32Array[] | null {
  const trace: Int32Array[] = [];
  const most = Math.min(before.length + after.length, mostDifferences);
  for (let differences = 0; differences <= most; differences += 1) {
    const reached = new Int32Array(2 * differences + 1);
    trace.push(reached);
    for (let k = -differences; k <= differences; k += 2) {
      const start = startOn(trace[differences - 1], k, differences);
      let x = start;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x += 1;
      reached[k + differences] = x;
      budget.steps -= x - start + 1;
      if (x >= before.length && x - k >= after.length) return trace;
    }
    if (budget.steps <= 0) return null;
  }
  return null;
}

/** Where diagonal `k` begins: one step on from the better neighbour of the round before. */
function startOn(previous: Int32Array | undefined, k: number, differences: number): number {
  if (!previous) return 0;
  return comesFromAbove(previous, k, differences) ? previous[k + differences]! : previous[k - 2 + differences]! + 1;
}

/** True when the step onto diagonal `k` adds an item; `previous` has index `k + differences - 1` for diagonal `k`. */
function comesFromAbove(previous: Int32Array, k: number, differences: number): boolean {
  if (k === -differences) return true;
  return k !== differences && previous[k - 2 + differences]! < previous[k + differences]!;
}

function walkBack(trace: Int32Array[], beforeLength: number, afterLength: number): CommonRun[] {
  const runs: CommonRun[] = [];
  let x = beforeLength;
  let k = beforeLength - afterLength;
  for (let differences = trace.length - 1; differences >= 0; differences -= 1) {
    const previous = trace[differences - 1];
    const start = startOn(previous, k, differences);
    if (x > start) runs.push({ before: start, after: start - k, length: x - start });
    if (!previous) break;
    const isAdded = comesFromAbove(previous, k, differences);
    x = isAdded ? start : start - 1;
    k += isAdded ? 1 : -1;
  }
  return runs.reverse();
}
