import { canShowSpread, type Spread } from './spread.ts';

/** A closed round of one row: when it closed (ISO date), how the answers were spread and what the group decided. */
export type ClosedRound = { closedOn: string; spread: Spread; groupValue: number | null };

/** One round in a trend. `value` is the group's own value, or the median when the group set none. */
export type TrendPoint = {
  closedOn: string;
  n: number;
  value: number | null;
  source: 'group' | 'median' | null;
  /** From the point before that has a value; null for the first. */
  change: number | null;
};

export type Trend = {
  points: TrendPoint[];
  /** From the first to the last point with a value; null with fewer than two. */
  change: number | null;
  direction: 'up' | 'down' | 'same' | null;
};

/**
 * How one row has moved over repeated rounds, oldest first. The group's decision goes before the median, since the
 * answers only prepared it. A median of fewer answers than may be shown is left out.
 * @source inventory B10 ("can be redone")
 */
export function trendOf(rounds: ClosedRound[]): Trend {
  const points: TrendPoint[] = [];
  let latest: number | null = null;
  for (const round of rounds.toSorted((a, b) => (a.closedOn < b.closedOn ? -1 : a.closedOn > b.closedOn ? 1 : 0))) {
    const { value, source } = valueOf(round);
    const change: number | null = value === null || latest === null ? null : value - latest;
    points.push({ closedOn: round.closedOn, n: round.spread.n, value, source, change });
    latest = value ?? latest;
  }
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const change = values.length < 2 ? null : values.at(-1)! - values[0]!;
  return { points, change, direction: directionOf(change) };
}

function valueOf({ groupValue, spread }: ClosedRound): Pick<TrendPoint, 'value' | 'source'> {
  if (groupValue !== null) return { value: groupValue, source: 'group' };
  if (canShowSpread(spread.n)) return { value: spread.median, source: 'median' };
  return { value: null, source: null };
}

function directionOf(change: number | null): Trend['direction'] {
  if (change === null) return null;
  if (change === 0) return 'same';
  return change > 0 ? 'up' : 'down';
}
