import type { ConfirmationView } from '../../../contract/confirmations.ts';
import type { Actor } from '../../../domain/actor.ts';
import { carryOver, isDecided, type TouchReason } from '../../../domain/document-confirmation.ts';
import { followMerges } from '../../../domain/plan-actors.ts';
import type { PlanContent } from '../../../domain/plan.ts';
import { type PlanChange, touchedOrganisations } from '../../../domain/plan-diff.ts';
import { decidedChanges } from '../../../domain/plan-in-force.ts';

/** What freezing will mean for one organisation's earlier answer. `same`: it holds if the content is unchanged. */
export type FreezeOutcome =
  | { kind: 'kept'; number: number }
  | { kind: 'same'; number: number }
  | { kind: 'reopened'; reasons: TouchReason[] }
  | { kind: 'again' }
  | { kind: 'new' };

type Earlier = Pick<ConfirmationView, 'actorId' | 'state' | 'decidedVersion' | 'reopenedReasons'>;
type Organisation = Pick<Actor, 'id' | 'stage' | 'ring'>;

/**
 * Changes of what is decided since the version before, which may name organisations that are part of others now; null when
 * there is none, or when the kind cannot be compared here.
 */
export function changesSince(
  before: PlanContent | null,
  now: PlanContent | null,
  actors: readonly { id: string; mergedInto: string | null }[] = [],
): PlanChange[] | null {
  const merged = new Map(actors.flatMap(({ id, mergedInto }) => (mergedInto === null ? [] : [[id, mergedInto] as const])));
  return before && now ? decidedChanges(followMerges(before, merged), now) : null;
}

/**
 * Who is asked unless the coordinator chooses otherwise: those asked last time, else those in the core group and the
 * network; and those who carry an activity.
 */
export function suggestedActors(
  actors: readonly Organisation[],
  { earlier, plan }: { earlier: readonly Earlier[]; plan: PlanContent | null },
): string[] {
  const carries = new Set(plan?.activities.flatMap(({ actorIds }) => actorIds));
  const asked = new Set(earlier.map(({ actorId }) => actorId));
  const usual = ({ id, stage, ring }: Organisation) =>
    asked.size > 0 ? asked.has(id) : stage === 'core' || stage === 'network' || ring === 'core';
  return actors.filter((actor) => usual(actor) || carries.has(actor.id)).map(({ id }) => id);
}

/** What the next version will mean for each organisation, by the same rules as the server's. `changes` null = unknown. */
export function freezeOutcomes(
  actorIds: readonly string[],
  earlier: readonly Earlier[],
  changes: PlanChange[] | null,
): Map<string, FreezeOutcome> {
  const touched = touchedOrganisations(changes ?? [], [...actorIds]);
  return new Map(
    carryOver(actorIds, earlier, touched).map(({ actorId, kept, reopened }) => [
      actorId,
      outcomeOf(
        { kept, reopened },
        earlier.some((row) => row.actorId === actorId),
        changes === null,
      ),
    ]),
  );
}

function outcomeOf(
  { kept, reopened }: { kept: Earlier | null; reopened: TouchReason[] },
  isKnown: boolean,
  isUnsure: boolean,
): FreezeOutcome {
  if (reopened.length > 0) return { kind: 'reopened', reasons: reopened };
  if (kept && isDecided(kept.state)) return { kind: isUnsure ? 'same' : 'kept', number: kept.decidedVersion ?? 1 };
  return { kind: isKnown ? 'again' : 'new' };
}
