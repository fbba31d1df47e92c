import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';

import type { ConfirmationView } from '../../../contract/documents.ts';
import { Refusal } from '../../../domain/errors.ts';
import { may } from '../../policies/may.ts';
import type { Scope, Work } from '../door.ts';
import { actor, attachment, confirmation, document, link } from '../schema/index.ts';

const decidedStates = sql`('confirmed', 'reserved', 'declined')`;
const countOf = (state: string) => sql<number>`count(*) filter (where ${confirmation.state} = ${state})::integer`;

/** Frozen documents, newest first, with how far their confirmations have come. */
export async function listDocuments({ tx, scope }: Work) {
  const rows = await tx
    .select({
      id: document.id,
      kind: document.kind,
      number: document.number,
      frozenAt: document.frozenAt,
      sha256: document.sha256,
      total: sql<number>`count(${confirmation.id})::integer`,
      decided: sql<number>`count(*) filter (where ${confirmation.state} in ${decidedStates})::integer`,
      confirmed: countOf('confirmed'),
      reserved: countOf('reserved'),
      declined: countOf('declined'),
    })
    .from(document)
    .leftJoin(confirmation, and(eq(confirmation.collaborationId, document.collaborationId), eq(confirmation.documentId, document.id)))
    .where(eq(document.collaborationId, scope.collaborationId))
    .groupBy(document.id, document.kind, document.number, document.frozenAt, document.sha256)
    .orderBy(desc(document.frozenAt), desc(document.number));
  const newest = new Map<string, number>();
  for (const row of rows) newest.set(row.kind, Math.max(newest.get(row.kind) ?? 0, row.number));
  return rows.map(({ total, decided, confirmed, reserved, declined, ...row }) => ({
    ...row,
    frozenAt: row.frozenAt.toISOString(),
    current: newest.get(row.kind) === row.number,
    confirmations: { total, decided, confirmed, reserved, declined },
  }));
}

/** One frozen document. NOT_FOUND when it is not of this collaboration. */
export async function readDocument({ tx, scope }: Work, id: string) {
  const [row] = await tx
    .select()
    .from(document)
    .where(and(eq(document.collaborationId, scope.collaborationId), eq(document.id, id)));
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}

/** The newest frozen document of a kind, or null. */
export async function readNewestDocument({ tx, scope }: Work, kind: 'plan' | 'start-decision') {
  const [row] = await tx
    .select()
    .from(document)
    .where(and(eq(document.collaborationId, scope.collaborationId), eq(document.kind, kind)))
    .orderBy(desc(document.number))
    .limit(1);
  return row ?? null;
}

const confirmationColumns = {
  id: confirmation.id,
  documentId: confirmation.documentId,
  actorId: confirmation.actorId,
  actorName: actor.name,
  state: confirmation.state,
  decidingBody: confirmation.decidingBody,
  decidedOn: confirmation.decidedOn,
  paragraph: confirmation.paragraph,
  signatory: confirmation.signatory,
  reason: confirmation.reason,
  decidedVersion: confirmation.decidedVersion,
  decidedThrough: confirmation.decidedThrough,
  reopenedReasons: confirmation.reopenedReasons,
  answerBy: confirmation.answerBy,
  attachmentId: confirmation.attachmentId,
  attachmentName: attachment.name,
  version: confirmation.version,
};

function selectConfirmations({ tx }: Work) {
  return tx
    .select(confirmationColumns)
    .from(confirmation)
    .innerJoin(actor, and(eq(actor.collaborationId, confirmation.collaborationId), eq(actor.id, confirmation.actorId)))
    .leftJoin(attachment, and(eq(attachment.collaborationId, confirmation.collaborationId), eq(attachment.id, confirmation.attachmentId)));
}

export type ConfirmationRow = Awaited<ReturnType<typeof readConfirmation>>;

/** One confirmation with its organisation's name. NOT_FOUND when it is not of this collaboration. */
export async function readConfirmation(work: Work, id: string) {
  const [row] = await selectConfirmations(work).where(
    and(eq(confirmation.collaborationId, work.scope.collaborationId), eq(confirmation.id, id)),
  );
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}

/** The confirmations of a document as the caller may see them, by organisation. */
export async function listConfirmations(work: Work, documentId: string): Promise<ConfirmationView[]> {
  const rows = await selectConfirmations(work)
    .where(and(eq(confirmation.collaborationId, work.scope.collaborationId), eq(confirmation.documentId, documentId)))
    .orderBy(asc(actor.name));
  const links = await workingLinks(
    work,
    rows.map((row) => row.id),
  );
  return rows.map((row) => presentConfirmation(work.scope, row, links.get(row.id) ?? null));
}

/** One confirmation as the caller may see it. */
export async function viewConfirmation(work: Work, id: string): Promise<ConfirmationView> {
  const row = await readConfirmation(work, id);
  return presentConfirmation(work.scope, row, (await workingLinks(work, [id])).get(id) ?? null);
}

/** Who may record a decision: the coordinator for every organisation (paper), a member for the own one. */
export function mayDecide(scope: Scope, actorId: string): boolean {
  return may(scope, 'run-confirmations') || (may(scope, 'confirm-for-own-organisation') && scope.member?.actorId === actorId);
}

function presentConfirmation(scope: Scope, row: ConfirmationRow, working: ConfirmationView['link']): ConfirmationView {
  const { documentId: _document, attachmentId: _attachment, ...shown } = row;
  return {
    ...shown,
    decidedThrough: row.decidedThrough as ConfirmationView['decidedThrough'],
    link: may(scope, 'run-confirmations') ? working : null,
    mayDecide: mayDecide(scope, row.actorId),
  };
}

async function workingLinks({ tx, scope }: Work, confirmationIds: string[]) {
  if (confirmationIds.length === 0) return new Map<string, NonNullable<ConfirmationView['link']>>();
  const rows = await tx
    .select({ id: link.id, subjectId: link.subjectId, email: link.email, expiresAt: link.expiresAt })
    .from(link)
    .where(
      and(
        eq(link.collaborationId, scope.collaborationId),
        eq(link.kind, 'signatory'),
        inArray(link.subjectId, confirmationIds),
        isNull(link.revokedAt),
        gt(link.expiresAt, new Date()),
      ),
    )
    .orderBy(asc(link.createdAt));
  return new Map(rows.map((row) => [row.subjectId, { id: row.id, email: row.email, expiresAt: row.expiresAt.toISOString() }]));
}

/** The paper attached to a confirmation, as a file. NOT_FOUND when there is none. */
export async function readAttachment(work: Work, confirmationId: string) {
  const { attachmentId } = await readConfirmation(work, confirmationId);
  if (!attachmentId) throw new Refusal('NOT_FOUND');
  const [file] = await work.tx
    .select({ name: attachment.name, mediaType: attachment.mediaType, bytes: attachment.bytes })
    .from(attachment)
    .where(and(eq(attachment.collaborationId, work.scope.collaborationId), eq(attachment.id, attachmentId)));
  return file!;
}
