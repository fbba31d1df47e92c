import { followMerges } from '../../../domain/plan-actors.ts';
import type { PlanChange } from '../../../domain/plan-diff.ts';
import { decidedChanges, planInForce } from '../../../domain/plan-in-force.ts';
import type { PlanContent } from '../../../domain/plan.ts';
import type { Work } from '../door.ts';
import { readMergedActors } from './actor-merges.ts';
import { readNewestDocument } from './documents.ts';
import { readPlanContent } from './plan.ts';

/** The newest frozen version of the plan with what has been followed up since, and what the working plan would change in it. */
export type PlanInForce = {
  documentId: string;
  number: number;
  frozenAt: Date;
  plan: PlanContent;
  draft: PlanContent;
  changes: PlanChange[];
};

/** The plan in force, which reports and follow-up speak of; null before the first freeze. */
export async function readPlanInForce(work: Work): Promise<PlanInForce | null> {
  const newest = await readNewestDocument(work, 'plan');
  if (newest?.snapshot.kind !== 'plan') return null;
  const frozen = followMerges(newest.snapshot.plan, await readMergedActors(work));
  const draft = await readPlanContent(work);
  return {
    ...{ documentId: newest.id, number: newest.number, frozenAt: newest.frozenAt },
    plan: planInForce(frozen, draft),
    draft,
    changes: decidedChanges(frozen, draft),
  };
}

/** Years of the newest frozen version; null before the first freeze. */
export function frozenPeriod(
  newest: Awaited<ReturnType<typeof readNewestDocument>>,
): { startYear: number; endYear: number } | null {
  return newest?.snapshot.kind === 'plan' ? newest.snapshot.plan : null;
}
