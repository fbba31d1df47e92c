import type { Activity } from '../../domain/plan.ts';
import type { Work } from '../store/door.ts';
import { selectPlanRows, storeActivityActors, updatePlanRow as store } from '../store/queries/plan-rows.ts';
import { activityFollowUp } from '../store/schema/index.ts';
import type { NewActivity } from './add-activity.ts';
import { checkActivity } from './check-activity.ts';
import { notePlanChange, openPlan } from './open-plan.ts';
import { requireCurrent } from './update-plan-row.ts';

export type ActivityChange = Partial<NewActivity> & { id: string; version: number };

/**
 * Changes an activity, also which goal and year it stands under; gives the new row.
 * Errors: NOT_ALLOWED; NOT_FOUND for the activity, its new goal or an organisation; STALE_VERSION with `current`;
 * BAD_INPUT for months in the wrong order, or a move to a year outside the period.
 * @source inventory M04 M05
 */
export async function updateActivity(work: Work, { id, version, actorIds, ...values }: ActivityChange): Promise<Activity> {
  const period = await openPlan(work);
  const current = await requireCurrent(work, 'activities', { id, version });
  await checkActivity(work, { ...values, actorIds, ...monthsAfter(current, values) }, period);
  await store(work, 'activities', { id, version, values });
  if (actorIds) await storeActivityActors(work, id, actorIds);
  await notePlanChange(work);
  const after = (await selectPlanRows(work, 'activities', id))[0]!;
  await noteFollowUp(work, current, after);
  return after;
}

/** How an activity stands is kept each time it changes, so that a meeting can tell what is new since the one before. @source inventory V02 */
async function noteFollowUp({ tx, scope }: Work, before: Activity, after: Activity): Promise<void> {
  const isSame = before.status === after.status && before.light === after.light && before.followUp === after.followUp;
  if (isSame) return;
  await tx.insert(activityFollowUp).values({
    ...{ collaborationId: scope.collaborationId, activityId: after.id, status: after.status },
    ...{ light: after.light, sentence: after.followUp },
  });
}

/** Both months as they will be, when one of them changes. */
function monthsAfter(current: Activity, change: Partial<NewActivity>): { startMonth?: number | null; endMonth?: number | null } {
  if (change.startMonth === undefined && change.endMonth === undefined) return {};
  const { startMonth = current.startMonth, endMonth = current.endMonth } = change;
  return { startMonth, endMonth };
}
