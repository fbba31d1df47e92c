import { eq } from 'drizzle-orm';

import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { newPlanFrame, type PlanFrame, readPlanFrame } from '../store/queries/plan.ts';
import { plan } from '../store/schema/index.ts';

/**
 * Opens the plan for writing: makes it when the town has none yet, and locks it until the transaction ends, so that
 * rules over the whole plan (the number of goals, the order of rows) hold when two write at once and a freeze never
 * catches half a change. Gives the frame. Errors: NOT_ALLOWED.
 */
export async function openPlan(work: Work): Promise<PlanFrame> {
  requireRight(work.scope, 'write-plan');
  await createPlanWhenMissing(work);
  await lockPlan(work);
  return (await readPlanFrame(work))!;
}

/** Makes the plan with its usual title and period unless it exists; what others write meanwhile is kept. */
export async function createPlanWhenMissing(work: Work): Promise<void> {
  const { tx, scope } = work;
  const { title, startYear, endYear } = await newPlanFrame(work);
  await tx.insert(plan).values({ collaborationId: scope.collaborationId, title, startYear, endYear }).onConflictDoNothing();
}

/** Waits for whoever is changing the plan, and lets nobody else change it until the transaction ends. */
export async function lockPlan({ tx, scope }: Work): Promise<void> {
  await tx.select({ id: plan.collaborationId }).from(plan).where(eq(plan.collaborationId, scope.collaborationId)).for('update');
}

/** Notes that the plan has changed just now and tells open pages. */
export async function notePlanChange({ tx, scope, changed, clock }: Work): Promise<void> {
  await tx.update(plan).set({ updatedAt: clock.now() }).where(eq(plan.collaborationId, scope.collaborationId));
  await changed('plan');
}
