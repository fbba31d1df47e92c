import { and, eq, inArray } from 'drizzle-orm';

import { carryOver } from '../../domain/document-confirmation.ts';
import type { DecidedKind, DecidedSnapshot, SnapshotActor } from '../../domain/document.ts';
import { Refusal } from '../../domain/errors.ts';
import { actorsInPlan, followMergesInSnapshot } from '../../domain/plan-actors.ts';
import { planBlockers } from '../../domain/plan-check.ts';
import { touchedByVersion } from '../../domain/touched-by-version.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { applyStartDecision } from './apply-start-decision.ts';
import { readMergedActors } from '../store/queries/actor-merges.ts';
import { holdActors } from '../store/queries/actors.ts';
import { readNewestDocument } from '../store/queries/documents.ts';
import { listPlanActors, readPlanContent } from '../store/queries/plan.ts';
import { readPlanThreads } from '../store/queries/plan-threads.ts';
import { readStartDecisionContent } from '../store/queries/start-decision.ts';
import { confirmation } from '../store/schema/index.ts';
import { readTownName } from '../store/queries/town-name.ts';
import { insertDocument } from './insert-document.ts';
import { lockPlan } from './open-plan.ts';

export type FreezeInput = {
  kind: DecidedKind;
  /** Organisations asked to confirm. */
  actorIds: string[];
  answerBy: string | null;
  /** The plan: print why each goal and activity is there, as an appendix. */
  withThreads?: boolean;
  /** Another moment than now: the example towns have a past. */
  frozenAt?: Date;
};

/**
 * Freezes the plan or the start decision as its next version: a snapshot with its SHA-256, and one confirmation per
 * organisation asked. Decisions about the version before are kept where the change does not touch the organisation.
 * Errors: NOT_ALLOWED, PLAN_NOT_READY with what is missing, BAD_INPUT for an organisation that is not in the register.
 * @source design principle 8, inventory B02 M25
 */
export async function freezeDocument(
  work: Work,
  services: Services,
  input: FreezeInput,
): Promise<{ id: string; number: number }> {
  requireRight(work.scope, 'freeze-documents');
  const previous = await readNewestDocument(work, input.kind);
  const frozenAt = input.frozenAt ?? work.clock.now();
  const {
    id: documentId,
    number,
    sha256,
    snapshot: frozen,
  } = await insertDocument(work, {
    kind: input.kind,
    snapshotOf: (version) => makeSnapshot(work, services, { ...input, number: version, frozenAt }),
    frozenAt,
  });
  const snapshot = frozen as DecidedSnapshot;
  if (snapshot.kind === 'start-decision') await applyStartDecision(work, snapshot.decision);
  await createConfirmations(work, { documentId, previous, snapshot, input });
  await work.audit('document.frozen', documentId, { kind: input.kind, number, sha256 });
  await work.changed('documents', 'plan', 'followUp', 'collaboration', 'journey');
  return { id: documentId, number };
}

type SnapshotInput = FreezeInput & { number: number; frozenAt: Date };

async function makeSnapshot(work: Work, services: Services, input: SnapshotInput): Promise<DecidedSnapshot> {
  const frame = { schema: 1, version: input.number, frozenAt: input.frozenAt.toISOString() } as const;
  if (input.kind === 'plan') {
    await lockPlan(work); // nobody changes half of it meanwhile
    const plan = await readPlanContent(work);
    const blockers = planBlockers(plan);
    if (blockers.length > 0) throw new Refusal('PLAN_NOT_READY', { blockers });
    const actors = await readNames(work, actorsInPlan(plan), input.actorIds);
    const snapshot = { kind: 'plan', ...frame, collaboration: await readTownName(work), plan, actors } as const;
    return input.withThreads ? { ...snapshot, threads: await readPlanThreads(work, services, snapshot) } : snapshot;
  }
  const content = await readStartDecisionContent(work, services);
  return { ...content, ...frame, actors: await readNames(work, new Set(content.actors.map(({ id }) => id)), input.actorIds) };
}

/**
 * The organisations that a document names or asks, as they are called now; no others, since a document is handed out.
 * One that has left the register keeps its name in what it has done, but is not asked.
 */
async function readNames(work: Work, named: Set<string>, asked: string[]): Promise<SnapshotActor[]> {
  await holdActors(work, asked);
  const register = await listPlanActors(work);
  const unknown = asked.filter((id) => !register.some((actor) => actor.id === id && !actor.archived));
  if (unknown.length > 0) throw new Refusal('BAD_INPUT', { fields: unknown.map((id) => ({ path: 'actorIds', message: id })) });
  return register.filter(({ id }) => named.has(id) || asked.includes(id)).map(({ id, name, trade }) => ({ id, name, trade }));
}

type ConfirmationInput = {
  documentId: string;
  previous: Awaited<ReturnType<typeof readNewestDocument>>;
  snapshot: DecidedSnapshot;
  input: FreezeInput;
};

async function createConfirmations(work: Work, { documentId, previous, snapshot, input }: ConfirmationInput): Promise<void> {
  const { tx, scope } = work;
  const actorIds = [...new Set(input.actorIds)];
  if (actorIds.length === 0) return;
  const earlier = previous
    ? await tx
        .select()
        .from(confirmation)
        .where(
          and(
            eq(confirmation.collaborationId, scope.collaborationId),
            eq(confirmation.documentId, previous.id),
            inArray(confirmation.actorId, actorIds),
          ),
        )
    : [];
  const touched = previous
    ? touchedByVersion(followMergesInSnapshot(previous.snapshot, await readMergedActors(work)), snapshot, actorIds)
    : new Map<string, never>();
  await tx.insert(confirmation).values(
    carryOver(actorIds, earlier, touched).map(({ actorId, kept, reopened }) => ({
      collaborationId: scope.collaborationId,
      documentId,
      actorId,
      answerBy: input.answerBy,
      reopenedReasons: reopened,
      ...(kept && {
        state: kept.state,
        decidingBody: kept.decidingBody,
        decidedOn: kept.decidedOn,
        paragraph: kept.paragraph,
        signatory: kept.signatory,
        reason: kept.reason,
        decidedVersion: kept.decidedVersion,
        decidedThrough: kept.decidedThrough,
        attachmentId: kept.attachmentId,
      }),
    })),
  );
}
