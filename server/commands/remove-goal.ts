import { Refusal } from '../../domain/errors.ts';
import type { Work } from '../store/door.ts';
import { countActivities } from '../store/queries/plan.ts';
import { deletePlanRow } from '../store/queries/plan-rows.ts';
import { notePlanChange, openPlan } from './open-plan.ts';

/**
 * Removes a goal and its activities. With activities it asks first.
 * Errors: NOT_ALLOWED; NOT_FOUND; CONFIRM_NEEDED with `activities` (how many) unless `confirm` is true.
 */
export async function removeGoal(
  work: Work,
  { id, confirm = false }: { id: string; confirm?: boolean | undefined },
): Promise<{ id: string }> {
  await openPlan(work);
  const activities = await countActivities(work, id);
  if (activities > 0 && !confirm) throw new Refusal('CONFIRM_NEEDED', { activities });
  if (!(await deletePlanRow(work, 'goals', id))) throw new Refusal('NOT_FOUND');
  await work.audit('plan.goal-removed', id, { activities });
  await notePlanChange(work);
  return { id };
}
