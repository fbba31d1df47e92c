import type { PlanView } from '../../../contract/plan-view.ts';
import { loadPerActor } from '../../../domain/actor-load.ts';
import { budgetSums } from '../../../domain/budget-sums.ts';
import { planAdvice, planBlockers } from '../../../domain/plan-check.ts';
import type { Work } from '../../store/door.ts';
import { readMergedActors } from '../../store/queries/actor-merges.ts';
import {
  listPlanActors,
  listPlanVersions,
  newPlanFrame,
  readPlanContent,
  readPlanFrame,
  readPlanTexts,
} from '../../store/queries/plan.ts';

/** Everything the plan page shows, read in one transaction. */
export async function presentPlan(work: Work): Promise<PlanView> {
  const frame = (await readPlanFrame(work)) ?? (await newPlanFrame(work));
  const content = await readPlanContent(work);
  const { updatedAt: textsAt } = await readPlanTexts(work);
  const { versions, confirmations } = await listPlanVersions(work);
  const merged = await readMergedActors(work);
  return {
    plan: { ...content, version: frame.version },
    today: work.clock.today(),
    savedAt: new Date(Math.max(frame.updatedAt.getTime(), textsAt?.getTime() ?? 0)).toISOString(),
    versions: versions.map((version) => ({ ...version, frozenAt: version.frozenAt.toISOString() })),
    nextVersion: (versions[0]?.number ?? 0) + 1,
    confirmations,
    blockers: planBlockers(content),
    advice: planAdvice(content),
    budgetSums: budgetSums(content.budget),
    load: loadPerActor(content.activities),
    actors: (await listPlanActors(work)).map((row) => ({ ...row, mergedInto: merged.get(row.id) ?? null })),
  };
}
