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
