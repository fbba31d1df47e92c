import { and, eq, isNull } from 'drizzle-orm';

import type { DocumentKind } from '../../domain/document.ts';
import type { Locale } from '../../domain/method.ts';
import { hashToken, newToken } from '../auth/tokens.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { lockConfirmation, readConfirmation } from '../store/queries/confirmations.ts';
import { readDocument } from '../store/queries/documents.ts';
import { readTownName } from '../store/queries/town-name.ts';
import { link } from '../store/schema/index.ts';

/** How long a signatory has: boards meet once a month, and the summer lies between. */
const daysToAnswer = 90;

/** The secret, given back this once (the database keeps its hash), and what the message about it says. */
export type AskedConfirmation = {
  token: string;
  expiresAt: Date;
  town: string;
  /** The language of the town: nobody knows which one the receiver wants. */
  language: Locale;
  organisation: string;
  kind: DocumentKind;
  answerBy: string | null;
};

/**
 * Makes a personal link for one organisation's decision and ends the earlier ones. `email` is kept as where it was sent;
 * empty when it is handed over in another way.
 * Errors: NOT_ALLOWED, NOT_FOUND.
 */
export async function askConfirmation(work: Work, input: { id: string; email: string }): Promise<AskedConfirmation> {
  const { tx, scope } = work;
  requireRight(scope, 'run-confirmations');
  const { actorName, documentId, answerBy } = await lockConfirmation(work, input.id);
  const { kind } = await readDocument(work, documentId);
  await endLinks(work, input.id);
  const token = newToken();
  const expiresAt = new Date(work.clock.now().getTime() + daysToAnswer * 86_400_000);
  await tx.insert(link).values({
    collaborationId: scope.collaborationId,
    kind: 'signatory',
    subjectId: input.id,
    email: input.email,
    tokenHash: hashToken(token),
    expiresAt,
  });
  const { name: town, language } = await readTownName(work);
  await work.audit('confirmation.asked', input.id, { mailed: input.email !== '' });
  await work.changed('documents');
  return { token, expiresAt, town, language, organisation: actorName, kind, answerBy };
}

/** Ends the personal links of a confirmation; gives how many there were. Errors: NOT_ALLOWED, NOT_FOUND. */
export async function revokeConfirmationLinks(work: Work, id: string): Promise<number> {
  requireRight(work.scope, 'run-confirmations');
  await readConfirmation(work, id);
  const ended = await endLinks(work, id);
  await work.audit('confirmation.link-ended', id, { ended });
  await work.changed('documents');
  return ended;
}

async function endLinks({ tx, scope, clock }: Work, confirmationId: string): Promise<number> {
  const rows = await tx
    .update(link)
    .set({ revokedAt: clock.now() })
    .where(
      and(
        eq(link.collaborationId, scope.collaborationId),
        eq(link.kind, 'signatory'),
        eq(link.subjectId, confirmationId),
        isNull(link.revokedAt),
      ),
    )
    .returning({ id: link.id });
  return rows.length;
}
