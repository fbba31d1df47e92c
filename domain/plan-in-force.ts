import { diffPlans, type PlanChange } from './plan-diff.ts';
import type { Activity, Goal, PlanContent } from './plan.ts';

/**
 * The plan as it was last frozen, with what has been followed up since: outcomes, lights, the sentences about them, and what
 * is under way or done. These are noted in the working plan (`draft`) but are no new decision. What only the draft has (a
 * goal, an activity, a target, a year outside the frozen period, that an activity is struck) is not in it.
 * @source inventory M22, design principle 8
 */
export function planInForce(frozen: PlanContent, draft: PlanContent): PlanContent {
  return {
    ...frozen,
    goals: frozen.goals.map((goal) => {
      const now = draft.goals.find(({ id }) => id === goal.id);
      return now ? { ...goal, years: followedYears(goal, now, frozen) } : goal;
    }),
    activities: frozen.activities.map((activity) => {
      const now = draft.activities.find(({ id }) => id === activity.id);
      return now ? { ...activity, ...followUpOf(now, activity) } : activity;
    }),
  };
}

/**
 * What another version of the plan, or the draft, changes of what was decided, in the order of the plan. Outcomes, lights,
 * their sentences and what is under way or done are follow-up and no change; that an activity is struck is one.
 */
export function decidedChanges(frozen: PlanContent, draft: PlanContent): PlanChange[] {
  const goals = draft.goals.map((goal) => {
    const before = frozen.goals.find(({ id }) => id === goal.id);
    return { ...goal, years: goal.years.map((one) => ({ ...one, outcome: outcomeIn(before, one.year) })) };
  });
  const activities = draft.activities.map((activity) => {
    const before = frozen.activities.find(({ id }) => id === activity.id);
    if (!before) return activity;
    const { light, followUp, status } = before;
    const isStruck = (activity.status === 'dropped') !== (status === 'dropped');
    return { ...activity, light, followUp, status: isStruck ? activity.status : status };
  });
  return diffPlans(frozen, { ...draft, goals, activities });
}

function followedYears(frozen: Goal, now: Goal, { startYear, endYear }: PlanContent): Goal['years'] {
  const measured = now.years.filter(({ year, outcome }) => outcome !== null && year >= startYear && year <= endYear);
  const years = new Set([...frozen.years, ...measured].map(({ year }) => year));
  return [...years]
    .toSorted((a, b) => a - b)
    .map((year) => ({
      year,
      target: frozen.years.find((one) => one.year === year)?.target ?? null,
      outcome: outcomeIn(now, year),
    }));
}

const outcomeIn = (goal: Goal | undefined, year: number): number | null =>
  goal?.years.find((one) => one.year === year)?.outcome ?? null;

function followUpOf(now: Activity, frozen: Activity): Pick<Activity, 'status' | 'light' | 'followUp'> {
  return { status: now.status === 'dropped' ? frozen.status : now.status, light: now.light, followUp: now.followUp };
}
