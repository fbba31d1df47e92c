import { and, eq, isNull } from 'drizzle-orm';

import { hashToken, newToken } from '../auth/tokens.ts';
import { requireRight } from '../policies/may.ts';
import { sentence } from '../sentences.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { readConfirmation } from '../store/queries/documents.ts';
import { collaboration, link } from '../store/schema/index.ts';

/** How long a signatory has: boards meet once a month, and the summer lies between. */
const daysToAnswer = 90;

/**
 * Makes a personal link for one organisation's decision and ends the earlier ones. The link is given back once and
 * never stored; with an address it is also sent.
 * Errors: NOT_ALLOWED, NOT_FOUND.
 */
export async function askConfirmation(
  work: Work,
  services: Services,
  input: { id: string; email: string },
  locale: 'sv' | 'en',
): Promise<{ url: string; expiresAt: string }> {
  const { tx, scope } = work;
  requireRight(scope, 'run-confirmations');
  const { actorName } = await readConfirmation(work, input.id);
  await endLinks(work, input.id);
  const token = newToken();
  const expiresAt = new Date(Date.now() + daysToAnswer * 86_400_000);
  await tx.insert(link).values({
    collaborationId: scope.collaborationId,
    kind: 'signatory',
    subjectId: input.id,
    email: input.email,
    tokenHash: hashToken(token),
    expiresAt,
  });
  const url = `${services.publicUrl}/link/${token}`;
  if (input.email) {
    const [town] = await tx.select({ name: collaboration.name }).from(collaboration).where(eq(collaboration.id, scope.collaborationId));
    const words = { town: town!.name, organisation: actorName, url, until: expiresAt.toISOString().slice(0, 10) };
    await services.sendMail({
      kind: 'confirmation',
      to: input.email,
      subject: sentence(locale, 'mail.confirmation.subject', words),
      body: sentence(locale, 'mail.confirmation.body', words),
      collaborationId: scope.collaborationId,
    });
  }
  await work.audit('confirmation.asked', input.id, { mailed: input.email !== '' });
  await work.changed('documents');
  return { url, expiresAt: expiresAt.toISOString() };
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

async function endLinks({ tx, scope }: Work, confirmationId: string): Promise<number> {
  const rows = await tx
    .update(link)
    .set({ revokedAt: new Date() })
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
