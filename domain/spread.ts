/**
 * Fewest answers for which a spread is shown. With two, each who answered sees at once what the other one said; with
 * one there is nothing but a person's answer. From three on, nobody can tell whose dot is whose unless all agree.
 * @source design principle 3, world 2.4
 */
export const minimumAnswersForSpread = 3;

/** True when so many answers can be shown as a spread. */
export function canShowSpread(answers: number): boolean {
  return answers >= minimumAnswersForSpread;
}

/** How the answers on a scale are spread, without anything about who gave them. */
export type Spread = {
  /** Number of answers. */
  n: number;
  /** Each value and how many gave it, lowest first. */
  counts: { value: number; count: number }[];
  median: number | null;
  min: number | null;
  max: number | null;
  /** `max - min`: 0 when all agree. */
  range: number | null;
  mean: number | null;
};

/**
 * The spread of answers on a scale. With `scale` each step from `min` to `max` is in `counts`, also those nobody chose;
 * without it only the values given. The median of an even number of answers is the mean of the two in the middle.
 * No answers: n is 0 and the measures are null. Does not check `minimumAnswersForSpread`: that is for who shows it.
 */
export function spreadOf(values: number[], scale?: { min: number; max: number }): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const counts = countValues(sorted, scale);
  if (n === 0) return { n, counts, median: null, min: null, max: null, range: null, mean: null };
  const min = sorted[0]!;
  const max = sorted[n - 1]!;
  const mean = sorted.reduce((total, value) => total + value, 0) / n;
  return { n, counts, median: medianOf(sorted), min, max, range: max - min, mean };
}

/** `sorted` is not empty. */
function medianOf(sorted: number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)]!;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]!;
  return (lower + upper) / 2;
}

function countValues(sorted: number[], scale?: { min: number; max: number }): Spread['counts'] {
  const counts = new Map<number, number>();
  if (scale) for (let value = scale.min; value <= scale.max; value += 1) counts.set(value, 0);
  for (const value of sorted) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => a.value - b.value);
}

/** How answers of yes and no are spread. `agreed`: all gave the same answer, and there is one. */
export type YesNoSpread = { n: number; yes: number; no: number; agreed: boolean };

/** The spread of yes (true) and no (false). */
export function yesNoSpreadOf(values: boolean[]): YesNoSpread {
  const yes = values.filter((value) => value).length;
  const no = values.length - yes;
  return { n: values.length, yes, no, agreed: values.length > 0 && (yes === 0 || no === 0) };
}
