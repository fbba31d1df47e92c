import { and, desc, eq, isNull } from 'drizzle-orm';

import type { Mail } from '../../../contract/outbox.ts';
import { Refusal } from '../../../domain/errors.ts';
import { mailKeptDays, stateOf } from '../../mail/outbox.ts';
import { requireAdmin } from '../../policies/require-admin.ts';
import { mailMessage } from '../../store/schema/index.ts';
import { os } from '../implementer.ts';

const list = os.outbox.list.handler(async ({ context }) => {
  requireAdmin(context.user);
  const smtp = context.services.env.smtpUrl !== null;
  const rows = await context.system.db.select().from(mailMessage).orderBy(desc(mailMessage.createdAt)).limit(200);
  return { smtp, keptDays: mailKeptDays, messages: rows.map((row) => toMail(row, smtp)) };
});

const retry = os.outbox.retry.handler(async ({ input, context }) => {
  requireAdmin(context.user);
  const [row] = await context.system.db
    .update(mailMessage)
    .set({ attempts: 0, nextAttemptAt: null, error: null })
    .where(and(eq(mailMessage.id, input.id), isNull(mailMessage.sentAt)))
    .returning();
  if (!row) throw new Refusal('NOT_FOUND');
  return toMail(row, context.services.env.smtpUrl !== null);
});

export const outbox = { list, retry };

function toMail(row: typeof mailMessage.$inferSelect, smtp: boolean): Mail {
  const { id, kind, recipient, subject, body, attempts } = row;
  return {
    id,
    kind,
    recipient,
    subject,
    body,
    attempts,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    state: stateOf(row, smtp),
  };
}
