/** One scored row with the value that the group agreed on; null = not agreed yet. */
export type ScaleValue = { key: string; value: number | null };

/** The instrument as settled: eight rows from 1 to 5, so the sum is 8-40 and the line at 20 is a mean of 2.5. */
export const readinessScale = { rows: 8, min: 1, max: 5, threshold: 20, weakAtMost: 2 } as const;

export type ReadinessResult = {
  /** `go`: the sum is over the threshold. Null while a row lacks a value. Advice, no lock. */
  verdict: 'go' | 'not-ready' | null;
  /** 8-40; null while a row lacks a value. */
  sum: number | null;
  /** 1-5, the sum divided by the rows, not rounded; null while a row lacks a value. */
  mean: number | null;
  /** Keys of rows of 2 or less, in the order given, whatever the verdict: a good sum can hide one weak row. */
  weakKeys: string[];
  /** Keys of rows without a whole value from 1 to 5. */
  missingKeys: string[];
};

/**
 * The readiness test: over 20 goes on, exactly 20 does not. Needs all eight rows; the start date and the length of the
 * period are no scores. A value that is not a whole number from 1 to 5 counts as missing.
 * @source inventory B10, readiness arithmetic, settlements 1-3
 */
export function readiness(rows: ScaleValue[]): ReadinessResult {
  const scored = rows.filter(isScored);
  const weakKeys = scored.filter(({ value }) => value <= readinessScale.weakAtMost).map(({ key }) => key);
  const missingKeys = rows.filter((row) => !isScored(row)).map(({ key }) => key);
  if (missingKeys.length > 0 || rows.length !== readinessScale.rows) {
    return { verdict: null, sum: null, mean: null, weakKeys, missingKeys };
  }
  const sum = scored.reduce((total, { value }) => total + value, 0);
  const verdict = sum > readinessScale.threshold ? 'go' : 'not-ready';
  return { verdict, sum, mean: sum / readinessScale.rows, weakKeys, missingKeys };
}

function isScored(row: ScaleValue): row is { key: string; value: number } {
  return Number.isInteger(row.value) && row.value! >= readinessScale.min && row.value! <= readinessScale.max;
}
