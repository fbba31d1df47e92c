import type { PlanContent } from './plan.ts';

/** Ids of every organisation that a plan names: who does, pays, applies, tells or follows up. */
export function actorsInPlan(
  plan: Pick<PlanContent, 'activities' | 'budget' | 'grants' | 'communication' | 'evaluation'>,
): Set<string> {
  const single = [...plan.grants, ...plan.communication, ...plan.evaluation].map(({ actorId }) => actorId);
  const named = [
    ...plan.activities.flatMap(({ actorIds }) => actorIds),
    ...plan.budget.map(({ sourceActorId }) => sourceActorId),
    ...single,
  ];
  return new Set(named.filter((id) => id !== null));
}
