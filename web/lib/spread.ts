/** Middle value, lowest, highest and number of the answers; null when there is none. */
export type Spread = { median: number; min: number; max: number; count: number };

/** The spread of answers on a scale. An even number of answers gives the mean of the two in the middle. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((a, b) => a - b);
  const min = sorted[0];
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return null;
  const half = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return { median, min, max, count: sorted.length };
}
