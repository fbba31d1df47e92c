import type { DocumentSnapshot } from './document.ts';
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

type Named = Pick<PlanContent, 'activities' | 'budget' | 'grants' | 'communication' | 'evaluation'>;

/**
 * The plan with every organisation named as the one that it is part of now (`merged`: from, to). That two organisations
 * turned out to be one changes nothing in what was planned, so plans are compared like this. Nothing merged gives the
 * same plan.
 */
export function followMerges<P extends Named>(plan: P, merged: ReadonlyMap<string, string>): P {
  if (merged.size === 0) return plan;
  const now = <Id extends string | null>(id: Id): Id => (id === null ? id : ((merged.get(id) ?? id) as Id));
  const follow = <Row extends { actorId: string | null }>(rows: Row[]): Row[] =>
    rows.map((row) => ({ ...row, actorId: now(row.actorId) }));
  return {
    ...plan,
    activities: plan.activities.map((row) => ({ ...row, actorIds: [...new Set(row.actorIds.map(now))] })),
    budget: plan.budget.map((row) => ({ ...row, sourceActorId: now(row.sourceActorId) })),
    grants: follow(plan.grants),
    communication: follow(plan.communication),
    evaluation: follow(plan.evaluation),
  };
}

/** A frozen document with the organisations of its plan named as they are now, for comparing; the document itself never changes. */
export function followMergesInSnapshot(snapshot: DocumentSnapshot, merged: ReadonlyMap<string, string>): DocumentSnapshot {
  return snapshot.kind === 'plan' ? { ...snapshot, plan: followMerges(snapshot.plan, merged) } : snapshot;
}
