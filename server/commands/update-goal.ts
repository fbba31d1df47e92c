import type { Goal, GoalYear } from '../../domain/plan.ts';
import type { Work } from '../store/door.ts';
import { type NewPlanRow, selectPlanRows, updatePlanRow as store } from '../store/queries/plan-rows.ts';
import { notePlanChange, openPlan } from './open-plan.ts';
import { requireCurrent } from './update-plan-row.ts';

/** Values of a year that change; what is undefined stays. */
export type GoalYearChange = Pick<GoalYear, 'year'> & { target?: number | null | undefined; outcome?: number | null | undefined };
export type GoalChange = Partial<Omit<NewPlanRow<'goals'>, 'years'>> & {
  id: string;
  version: number;
  years?: GoalYearChange[] | undefined;
};

/**
 * Changes a goal; of its years only the values named change. Gives the new goal.
 * Errors: NOT_ALLOWED; NOT_FOUND; STALE_VERSION with `current`.
 * @source inventory M03
 */
export async function updateGoal(work: Work, { id, version, years, ...values }: GoalChange): Promise<Goal> {
  await openPlan(work);
  const current = await requireCurrent(work, 'goals', { id, version });
  await store(work, 'goals', {
    id,
    version,
    values: { ...values, ...(years ? { years: mergeYears(current.years, years) } : {}) },
  });
  await notePlanChange(work);
  return (await selectPlanRows(work, 'goals', id))[0]!;
}

/** The years with the changes in place, oldest first. */
export function mergeYears(current: GoalYear[], changes: GoalYearChange[]): GoalYear[] {
  const byYear = new Map(current.map((row) => [row.year, row]));
  for (const { year, target, outcome } of changes) {
    const before = byYear.get(year) ?? { year, target: null, outcome: null };
    byYear.set(year, {
      year,
      target: target === undefined ? before.target : target,
      outcome: outcome === undefined ? before.outcome : outcome,
    });
  }
  return [...byYear.values()].toSorted((a, b) => a.year - b.year);
}
