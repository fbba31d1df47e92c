import { Refusal } from '../../domain/errors.ts';
import type { Work } from '../store/door.ts';
import { type PlanRowKind, selectPlanOrder, storePlanOrder } from '../store/queries/plan-rows.ts';
import { notePlanChange, openPlan } from './open-plan.ts';

/**
 * Puts a row before another one, or last when `before` is null; gives the new order. Moving changes no version: two
 * people may move and write at once. Errors: NOT_ALLOWED; NOT_FOUND for either row.
 */
export async function movePlanRow(
  work: Work,
  kind: PlanRowKind,
  { id, before }: { id: string; before: string | null },
): Promise<{ order: string[] }> {
  await openPlan(work);
  const order = await selectPlanOrder(work, kind);
  if (!order.includes(id) || (before !== null && !order.includes(before))) throw new Refusal('NOT_FOUND');
  if (before === id) return { order };
  const others = order.filter((other) => other !== id);
  others.splice(before === null ? others.length : others.indexOf(before), 0, id);
  await storePlanOrder(work, kind, others);
  await notePlanChange(work);
  return { order: others };
}
