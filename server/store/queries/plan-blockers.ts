import { type PlanBlocker, planBlockers } from '../../../domain/plan-check.ts';
import type { Work } from '../door.ts';
import { selectPlanRows } from './plan-rows.ts';
import { readPlanFrame } from './plan.ts';

/** What stops the plan from being frozen now; empty while nobody has begun it. */
export async function readPlanBlockers(work: Work): Promise<PlanBlocker[]> {
  const frame = await readPlanFrame(work);
  if (!frame) return [];
  const goals = await selectPlanRows(work, 'goals');
  return planBlockers({ ...frame, goals, activities: await selectPlanRows(work, 'activities') });
}
