import { eq } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { type Goal, isRunningGoal, mostGoals, softGoalLimit } from '../../domain/plan.ts';
import type { Work } from '../store/door.ts';
import { insertPlanRow, type NewPlanRow, selectPlanRows } from '../store/queries/plan-rows.ts';
import { plan } from '../store/schema/index.ts';
import { notePlanChange, openPlan } from './open-plan.ts';

/**
 * Adds a goal after the last one and gives it. From the sixth that runs, the plan must say why it needs more than five; the
 * reason may come along and is kept in the plan's frame, unless one stands there already.
 * Errors: NOT_ALLOWED; GOAL_LIMIT with `goals` and `limit` when the reason is missing, or at 30 goals.
 * @source inventory M03, settlement 28
 */
export async function addGoal(
  work: Work,
  { goalLimitReason, ...values }: NewPlanRow<'goals'> & { goalLimitReason?: string | undefined },
): Promise<Goal> {
  const frame = await openPlan(work);
  const stored = await selectPlanRows(work, 'goals');
  const [all, goals] = [stored.length, stored.filter(isRunningGoal).length];
  const reason = frame.goalLimitReason.trim() === '' ? (goalLimitReason ?? '') : frame.goalLimitReason;
  if (all >= mostGoals) throw new Refusal('GOAL_LIMIT', { goals: all, limit: mostGoals });
  if (goals >= softGoalLimit && reason.trim() === '') throw new Refusal('GOAL_LIMIT', { goals, limit: softGoalLimit });
  if (reason !== frame.goalLimitReason) await storeReason(work, { reason, version: frame.version });
  const id = await insertPlanRow(work, 'goals', values);
  await notePlanChange(work);
  return (await selectPlanRows(work, 'goals', id))[0]!;
}

async function storeReason({ tx, scope }: Work, { reason, version }: { reason: string; version: number }): Promise<void> {
  await tx
    .update(plan)
    .set({ goalLimitReason: reason, version: version + 1 })
    .where(eq(plan.collaborationId, scope.collaborationId));
}
