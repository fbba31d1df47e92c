import type { Activity } from '../../domain/plan.ts';
import type { Work } from '../store/door.ts';
import { type NewPlanRow, selectPlanRows, storeActivityActors } from '../store/queries/plan-rows.ts';
import { insertWithinLimit } from './add-plan-row.ts';
import { checkActivity } from './check-activity.ts';
import { notePlanChange, openPlan } from './open-plan.ts';

export type NewActivity = NewPlanRow<'activities'> & { actorIds?: string[] | undefined };

/**
 * Adds an activity to a goal, after the last one, and gives it.
 * Errors: NOT_ALLOWED; NOT_FOUND for the goal or an organisation; BAD_INPUT for months in the wrong order or a year
 * outside the period; past 1,000 activities.
 * @source inventory M04
 */
export async function addActivity(work: Work, { actorIds = [], ...values }: NewActivity): Promise<Activity> {
  const period = await openPlan(work);
  await checkActivity(work, { ...values, actorIds }, period);
  const id = await insertWithinLimit(work, 'activities', values);
  await storeActivityActors(work, id, actorIds);
  await notePlanChange(work);
  return (await selectPlanRows(work, 'activities', id))[0]!;
}
