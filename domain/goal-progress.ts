import type { Goal } from './plan.ts';

/** How far a goal has come in a year, in words. */
export const goalStandings = ['reached', 'on-the-way', 'behind', 'not-measured', 'no-target'] as const;
export type GoalStanding = (typeof goalStandings)[number];

export type GoalProgress = { year: number; target: number | null; outcome: number | null; standing: GoalStanding };

/** Half of the way or more is on the way. */
const onTheWayFrom = 0.5;

/**
 * Where a goal stands in a year: its target against its outcome, measured from the value it started at. A target below the
 * start is a goal to lower something. A year that is not in the plan has neither. @source inventory M03 M22
 */
export function goalProgress({ startValue, years }: Pick<Goal, 'startValue' | 'years'>, year: number): GoalProgress {
  const { target, outcome } = years.find((one) => one.year === year) ?? { target: null, outcome: null };
  return { year, target, outcome, standing: standingOf(startValue, target, outcome) };
}

function standingOf(start: number | null, target: number | null, outcome: number | null): GoalStanding {
  if (target === null) return 'no-target';
  if (outcome === null) return 'not-measured';
  const from = start ?? 0;
  const isLowering = start !== null && target < start;
  if (isLowering ? outcome <= target : outcome >= target) return 'reached';
  if (from === target) return 'behind';
  return (outcome - from) / (target - from) >= onTheWayFrom ? 'on-the-way' : 'behind';
}
