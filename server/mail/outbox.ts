import { and, eq, isNull, lt, lte, or } from 'drizzle-orm';
import { createTransport } from 'nodemailer';

import type { Log } from '../log.ts';
import { type OutgoingMessage, queueMail } from '../store/queue-mail.ts';
import { mailMessage } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

/** Tries before a message is given up. */
export const maxMailAttempts = 8;
/** Days a message is kept in the outbox. */
export const mailKeptDays = 30;

const sweepEveryMs = 30_000;

/**
 * Every message is first kept in the database, then sent. A message that could not be sent is tried again, later each
 * time, eight times in all. Without SMTP nothing is sent and the outbox page shows the messages with their links. Once
 * a message is sent, the secrets of its links are taken out of what is kept.
 */
export function createOutbox({
  system,
  smtpUrl,
  from,
  log,
}: {
  system: SystemStore;
  smtpUrl: string | null;
  from: string;
  log: Log;
}) {
  const transport = smtpUrl ? createTransport(smtpUrl) : null;

  const sendDue = async () => {
    await system.db
      .delete(mailMessage)
      .where(lt(mailMessage.createdAt, new Date(system.clock.now().getTime() - mailKeptDays * 86_400_000)));
    if (!transport) return;
    await system.db.transaction(async (tx) => {
      const due = await tx
        .select()
        .from(mailMessage)
        .where(
          and(
            isNull(mailMessage.sentAt),
            lte(mailMessage.attempts, maxMailAttempts - 1),
            or(isNull(mailMessage.nextAttemptAt), lte(mailMessage.nextAttemptAt, system.clock.now())),
          ),
        )
        .limit(20)
        .for('update', { skipLocked: true });
      for (const message of due) {
        const outcome = await transport
          .sendMail({
            from,
            to: message.recipient,
            subject: message.subject,
            text: message.body,
            // Tells other programs not to answer, and that no person wrote it.
            headers: { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' },
          })
          .then(() => ({ sentAt: system.clock.now(), error: null, nextAttemptAt: null, body: withoutSecrets(message.body) }))
          .catch((error: { code?: string }) => ({
            sentAt: null,
            error: error.code ?? 'not sent',
            nextAttemptAt: new Date(system.clock.now().getTime() + 2 ** message.attempts * 30_000),
          }));
        if (outcome.error) log.warn('mail.not-sent', { kind: message.kind, attempt: message.attempts + 1, code: outcome.error });
        await tx
          .update(mailMessage)
          .set({ ...outcome, attempts: message.attempts + 1 })
          .where(eq(mailMessage.id, message.id));
      }
    });
  };

  let sending: Promise<void> = Promise.resolve();
  const kick = () => (sending = sending.then(sendDue).catch((error: unknown) => log.warn('mail.outbox-failed', { error })));
  const sweep = setInterval(kick, sweepEveryMs).unref();

  return {
    send: async (message: OutgoingMessage) => {
      await queueMail(system.db, message);
      void kick();
    },
    /** Sends what has been queued elsewhere. */
    kick: () => void kick(),
    /** Waits for what is being sent and stops. */
    close: async () => {
      clearInterval(sweep);
      await sending;
      transport?.close();
    },
  };
}

/** The text with the last part of every long link replaced: what has reached its receiver needs no copy here. */
export function withoutSecrets(body: string): string {
  return body.replace(/(https?:\/\/\S*\/)[\w-]{20,}/g, '$1…');
}
