import { createHash, randomBytes } from 'node:crypto';

import { and, eq, inArray, sql } from 'drizzle-orm';

import { canonicalJson } from '../../domain/canonical-json.ts';
import { carryOver, type TouchReason } from '../../domain/document-confirmation.ts';
import type { DocumentKind, DocumentSnapshot, SnapshotActor } from '../../domain/document.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Locale } from '../../domain/method.ts';
import { planBlockers } from '../../domain/plan-check.ts';
import { diffPlans, touchedOrganisations } from '../../domain/plan-diff.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { applyStartDecision } from './apply-start-decision.ts';
import { listActors } from '../store/queries/actors.ts';
import { readNewestDocument } from '../store/queries/documents.ts';
import { readPlanContent } from '../store/queries/plan.ts';
import { readStartDecisionContent } from '../store/queries/start-decision.ts';
import { collaboration, confirmation, document } from '../store/schema/index.ts';
import { lockPlan } from './open-plan.ts';

export type FreezeInput = {
  kind: DocumentKind;
  /** Organisations asked to confirm. */
  actorIds: string[];
  answerBy: string | null;
  /** Language of the labels that are frozen with a start decision. */
  locale: Locale;
  /** Another moment than now: the example towns have a past. */
  frozenAt?: Date;
};

/**
 * Freezes the plan or the start decision as its next version: a snapshot with its SHA-256, and one confirmation per
 * organisation asked. Decisions about the version before are kept where the change does not touch the organisation.
 * Errors: NOT_ALLOWED, PLAN_NOT_READY with what is missing, BAD_INPUT for an organisation that is not in the register.
 * @source design principle 8, inventory B02 M25
 */
export async function freezeDocument(work: Work, services: Services, input: FreezeInput): Promise<{ id: string; number: number }> {
  const { tx, scope } = work;
  requireRight(scope, 'freeze-documents');
  // Two freezes at once would get the same number.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`freeze:${scope.collaborationId}`}, 0))`);
  const previous = await readNewestDocument(work, input.kind);
  const number = (previous?.number ?? 0) + 1;
  const frozenAt = input.frozenAt ?? new Date();
  const snapshot = await makeSnapshot(work, services, { ...input, number, frozenAt });
  const sha256 = hashSnapshot(snapshot);
  const [created] = await tx
    .insert(document)
    .values({
      collaborationId: scope.collaborationId,
      kind: input.kind,
      number,
      snapshot,
      sha256,
      verifyCode: randomBytes(12).toString('base64url'),
      frozenBy: scope.member?.id ?? null,
      frozenAt,
    })
    .returning({ id: document.id });
  if (snapshot.kind === 'start-decision') await applyStartDecision(work, snapshot.decision);
  await createConfirmations(work, { documentId: created!.id, previous, snapshot, input });
  await work.audit('document.frozen', created!.id, { kind: input.kind, number, sha256 });
  await work.changed('documents', 'plan');
  return { id: created!.id, number };
}

/** SHA-256 of the snapshot's canonical JSON, in hex. */
export function hashSnapshot(snapshot: DocumentSnapshot): string {
  return createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
}

type SnapshotInput = FreezeInput & { number: number; frozenAt: Date };

async function makeSnapshot(work: Work, services: Services, input: SnapshotInput): Promise<DocumentSnapshot> {
  const [town] = await work.tx
    .select({ name: collaboration.name, municipality: collaboration.municipality })
    .from(collaboration)
    .where(eq(collaboration.id, work.scope.collaborationId));
  const register = await listActors(work);
  const unknown = input.actorIds.filter((id) => !register.some((actor) => actor.id === id));
  if (unknown.length > 0) throw new Refusal('BAD_INPUT', { fields: unknown.map((id) => ({ path: 'actorIds', message: id })) });
  const actors: SnapshotActor[] = register.map(({ id, name, trade }) => ({ id, name, trade }));
  const frame = { schema: 1, collaboration: town!, version: input.number, frozenAt: input.frozenAt.toISOString(), actors } as const;
  if (input.kind === 'plan') {
    await lockPlan(work); // nobody changes half of it meanwhile
    const plan = await readPlanContent(work);
    const blockers = planBlockers(plan);
    if (blockers.length > 0) throw new Refusal('PLAN_NOT_READY', { blockers });
    return { kind: 'plan', ...frame, plan };
  }
  const content = await readStartDecisionContent(work, services, input.locale);
  return { ...content, kind: 'start-decision', ...frame };
}

type ConfirmationInput = {
  documentId: string;
  previous: Awaited<ReturnType<typeof readNewestDocument>>;
  snapshot: DocumentSnapshot;
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
  const touched = previous ? touchedBy(previous.snapshot, snapshot, actorIds) : new Map<string, TouchReason[]>();
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

/** Which organisations the change between two versions concerns, and why. */
function touchedBy(before: DocumentSnapshot, after: DocumentSnapshot, actorIds: string[]): Map<string, TouchReason[]> {
  if (before.kind === 'plan' && after.kind === 'plan') return touchedOrganisations(diffPlans(before.plan, after.plan), actorIds);
  const content = ({ version: _version, frozenAt: _frozenAt, actors: _actors, ...rest }: DocumentSnapshot) => canonicalJson(rest);
  if (content(before) === content(after)) return new Map();
  return new Map(actorIds.map((id) => [id, [{ section: 'start-decision', kind: 'changed', label: '' }]]));
}
