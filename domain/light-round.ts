import { type Activity, type Goal, isRunningGoal } from './plan.ts';

/** A goal with the years whose outcome is asked for, and its activities whose light is. */
export type RoundGoal = { goal: Goal; years: number[]; activities: Activity[] };

/**
 * What a light round goes through in `year`: each goal that runs, in the order of the plan, with the last two years that
 * have a target, this one at the latest; and its activities of this year and before that are not over.
 * @source inventory M22
 */
export function lightRound(
  { goals, activities }: { goals: readonly Goal[]; activities: readonly Activity[] },
  year: number,
): RoundGoal[] {
  return goals.filter(isRunningGoal).map((goal) => ({
    goal,
    years: goal.years
      .filter((one) => one.target !== null && one.year <= year)
      .map((one) => one.year)
      .toSorted((a, b) => a - b)
      .slice(-2),
    activities: activities.filter(
      (one) => one.goalId === goal.id && one.year <= year && one.status !== 'done' && one.status !== 'dropped',
    ),
  }));
}

/**
 * Why there is nothing to go through in `year`, or how much of it is left: no goals; the plan begins later; it is over; nothing
 * is under way; activities without a light; or every one has its light. `year` is the plan's first or last one.
 */
export type LightRoundState =
  | { kind: 'no-goals' }
  | { kind: 'before' | 'after'; year: number }
  | { kind: 'nothing-under-way' }
  | { kind: 'left'; count: number }
  | { kind: 'all-said' };

/** Where the light round of `year` stands. An activity or a target outside the period counts, so that it is not hidden. */
export function lightRoundState(
  plan: { goals: readonly Goal[]; activities: readonly Activity[]; startYear: number; endYear: number },
  year: number,
): LightRoundState {
  const rounds = lightRound(plan, year);
  if (rounds.length === 0) return { kind: 'no-goals' };
  const activities = rounds.flatMap((round) => round.activities);
  const left = activities.filter(({ light }) => light === null).length;
  if (left > 0) return { kind: 'left', count: left };
  if (activities.length > 0) return { kind: 'all-said' };
  if (year < plan.startYear) return { kind: 'before', year: plan.startYear };
  if (year > plan.endYear) return { kind: 'after', year: plan.endYear };
  return { kind: 'nothing-under-way' };
}
