import type { BudgetRow } from '../../domain/plan.ts';
import type { Work } from '../store/door.ts';
import { type NewPlanRow, selectPlanRows, updatePlanRow as store } from '../store/queries/plan-rows.ts';
import { namedActors } from './add-plan-row.ts';
import { notePlanChange, openPlan } from './open-plan.ts';
import { requireActors } from './require-actors.ts';
import { requireCurrent } from './update-plan-row.ts';

/**
 * Changes a budget row; of its amounts only the years named change, and 0 takes a year away. Gives the new row.
 * Errors: NOT_ALLOWED; NOT_FOUND for the row or its source; STALE_VERSION with `current`.
 * @source inventory M13
 */
export async function updateBudgetRow(
  work: Work,
  { id, version, amounts, ...values }: Partial<NewPlanRow<'budget'>> & { id: string; version: number },
): Promise<BudgetRow> {
  await openPlan(work);
  const current = await requireCurrent(work, 'budget', { id, version });
  await requireActors(work, namedActors(values));
  await store(work, 'budget', {
    id,
    version,
    values: { ...values, ...(amounts ? { amounts: mergeAmounts(current.amounts, amounts) } : {}) },
  });
  await notePlanChange(work);
  return (await selectPlanRows(work, 'budget', id))[0]!;
}

/** The amounts with the changes in place, oldest year first. */
export function mergeAmounts(current: BudgetRow['amounts'], changes: BudgetRow['amounts']): BudgetRow['amounts'] {
  const byYear = new Map([...current, ...changes].map(({ year, amountSek }) => [year, amountSek]));
  return [...byYear]
    .filter(([, amountSek]) => amountSek > 0)
    .map(([year, amountSek]) => ({ year, amountSek }))
    .toSorted((a, b) => a.year - b.year);
}
