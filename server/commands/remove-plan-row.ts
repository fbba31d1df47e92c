import { Refusal } from '../../domain/errors.ts';
import type { Work } from '../store/door.ts';
import { deletePlanRow, type PlanRowKind } from '../store/queries/plan-rows.ts';
import { notePlanChange, openPlan } from './open-plan.ts';

/** Removes a row; goals go through `removeGoal`. Frozen versions keep it. Errors: NOT_ALLOWED; NOT_FOUND. */
export async function removePlanRow(work: Work, kind: Exclude<PlanRowKind, 'goals'>, id: string): Promise<{ id: string }> {
  await openPlan(work);
  if (!(await deletePlanRow(work, kind, id))) throw new Refusal('NOT_FOUND');
  await work.audit('plan.row-removed', id, { kind });
  await notePlanChange(work);
  return { id };
}
