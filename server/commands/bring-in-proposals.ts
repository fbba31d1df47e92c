import type { OverallGoal } from '../../domain/plan.ts';
import type { Work } from '../store/door.ts';
import type { Proposal } from '../store/queries/plan-proposals.ts';
import { insertPlanRow, selectPlanRows } from '../store/queries/plan-rows.ts';
import { notePlanChange, openPlan } from './open-plan.ts';

/**
 * Brings answers of an exercise in as overall goals, each with its origin: the group's interpretation, or the
 * statement itself where the group wrote none. What is there already is left alone, so doing it twice changes
 * nothing; unknown origins are passed over. `offered` reads what there is to bring in, once the plan is open. Gives
 * all overall goals. Errors: NOT_ALLOWED.
 * @source inventory B05 M01
 */
export async function bringInProposals(
  work: Work,
  origins: string[],
  offered: () => Promise<Proposal[]>,
): Promise<OverallGoal[]> {
  await openPlan(work);
  const missing = (await offered()).filter((proposal) => origins.includes(proposal.origin) && proposal.overallGoalId === null);
  for (const { origin, text, question } of missing) {
    await insertPlanRow(work, 'overallGoals', { text: text === '' ? question : text, origin });
  }
  if (missing.length > 0) await notePlanChange(work);
  return selectPlanRows(work, 'overallGoals');
}
