import { and, asc, desc, eq, gt, inArray, isNull, ne } from 'drizzle-orm';

import type { ConfirmationView } from '../../../contract/confirmations.ts';
import { Refusal } from '../../../domain/errors.ts';
import { may } from '../../policies/may.ts';
import type { Scope, Work } from '../door.ts';
import { actor, attachment, confirmation, link } from '../schema/index.ts';
import { inWordOrder } from '../word-order.ts';

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
  contactEmail: actor.contactEmail,
  version: confirmation.version,
};

function selectConfirmations({ tx }: Work) {
  return tx
    .select(confirmationColumns)
    .from(confirmation)
    .innerJoin(actor, and(eq(actor.collaborationId, confirmation.collaborationId), eq(actor.id, confirmation.actorId)))
    .leftJoin(
      attachment,
      and(eq(attachment.collaborationId, confirmation.collaborationId), eq(attachment.id, confirmation.attachmentId)),
    );
}

export type ConfirmationRow = Awaited<ReturnType<typeof readConfirmation>>;

const oneOf = ({ scope }: Work, id: string) =>
  and(eq(confirmation.collaborationId, scope.collaborationId), eq(confirmation.id, id));

/** One confirmation with its organisation's name. NOT_FOUND when it is not of this collaboration. */
export async function readConfirmation(work: Work, id: string) {
  const [row] = await selectConfirmations(work).where(oneOf(work, id));
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}

/** As `readConfirmation`; nobody else changes the row until the transaction is over. */
export async function lockConfirmation(work: Work, id: string): Promise<ConfirmationRow> {
  await work.tx.select({ id: confirmation.id }).from(confirmation).where(oneOf(work, id)).for('update');
  return readConfirmation(work, id);
}

/** The confirmations of a document as the caller may see them, by organisation. */
export async function listConfirmations(work: Work, documentId: string): Promise<ConfirmationView[]> {
  const rows = await selectConfirmations(work)
    .where(and(eq(confirmation.collaborationId, work.scope.collaborationId), eq(confirmation.documentId, documentId)))
    .orderBy(inWordOrder(actor.name));
  return present(work, rows);
}

/** One confirmation as the caller may see it. */
export async function viewConfirmation(work: Work, id: string): Promise<ConfirmationView> {
  const [view] = await present(work, [await readConfirmation(work, id)]);
  return view!;
}

/** What the holder of a personal link sees of a confirmation: the decision, nothing about links or ids. */
export function ownConfirmation(row: ConfirmationRow) {
  const {
    id: _id,
    documentId: _document,
    actorId: _actor,
    attachmentId: _attachment,
    contactEmail: _email,
    decidedThrough,
    ...shown
  } = row;
  return { ...shown, decidedThrough: decidedThrough as ConfirmationView['decidedThrough'] };
}

/** Who may record a decision: the coordinator for every organisation (paper), a member for the own one. */
export function mayDecide(scope: Scope, actorId: string): boolean {
  return may(scope, 'run-confirmations') || (may(scope, 'confirm-for-own-organisation') && scope.member?.actorId === actorId);
}

async function present(work: Work, rows: ConfirmationRow[]): Promise<ConfirmationView[]> {
  const { scope } = work;
  const runs = may(scope, 'run-confirmations') && rows.length > 0;
  const links = runs
    ? await workingLinks(
        work,
        rows.map((row) => row.id),
      )
    : new Map<string, never>();
  const emails = runs
    ? await lastEmails(
        work,
        rows.map((row) => row.actorId),
      )
    : new Map<string, string>();
  return rows.map((row) => ({
    ...ownConfirmation(row),
    id: row.id,
    actorId: row.actorId,
    link: links.get(row.id) ?? null,
    suggestedEmail: runs ? (emails.get(row.actorId) ?? row.contactEmail) : '',
    mayDecide: mayDecide(scope, row.actorId),
  }));
}

async function workingLinks({ tx, scope, clock }: Work, confirmationIds: string[]) {
  const rows = await tx
    .select({ id: link.id, subjectId: link.subjectId, email: link.email, expiresAt: link.expiresAt })
    .from(link)
    .where(
      and(
        eq(link.collaborationId, scope.collaborationId),
        eq(link.kind, 'signatory'),
        inArray(link.subjectId, confirmationIds),
        isNull(link.revokedAt),
        gt(link.expiresAt, clock.now()),
      ),
    )
    .orderBy(asc(link.createdAt));
  return new Map(rows.map((row) => [row.subjectId, { id: row.id, email: row.email, expiresAt: row.expiresAt.toISOString() }]));
}

/** The address each organisation's link was last sent to, about any version. */
async function lastEmails({ tx, scope }: Work, actorIds: string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectDistinctOn([confirmation.actorId], { actorId: confirmation.actorId, email: link.email })
    .from(link)
    .innerJoin(confirmation, and(eq(confirmation.collaborationId, link.collaborationId), eq(confirmation.id, link.subjectId)))
    .where(
      and(
        eq(link.collaborationId, scope.collaborationId),
        eq(link.kind, 'signatory'),
        ne(link.email, ''),
        inArray(confirmation.actorId, actorIds),
      ),
    )
    .orderBy(confirmation.actorId, desc(link.createdAt));
  return new Map(rows.map((row) => [row.actorId, row.email]));
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
