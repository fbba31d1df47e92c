import { setTimeout as sleep } from 'node:timers/promises';

import { and, eq, isNull, lt, lte, or } from 'drizzle-orm';
import { createTransport } from 'nodemailer';

import type { MailState } from '../../domain/mail.ts';
import type { Log } from '../log.ts';
import { type OutgoingMessage, queueMail } from '../store/queue-mail.ts';
import { mailMessage } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

/** Tries before a message is given up. */
export const maxMailAttempts = 8;
/** Days a message is kept in the outbox. */
export const mailKeptDays = 30;

const sweepEveryMs = 30_000;
/** How long somebody who has asked for a mail waits for the mail server. */
const usualWaitMs = 6_000;

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
          .catch((error: { code?: string; responseCode?: number }) => ({
            sentAt: null,
            error: error.code ?? 'not sent',
            nextAttemptAt: new Date(system.clock.now().getTime() + 2 ** message.attempts * 30_000),
            // Refused for good (a mailbox that is not there): trying again would tell nothing new.
            ...((error.responseCode ?? 0) >= 500 ? { attempts: maxMailAttempts } : {}),
          }));
        if (outcome.error) log.warn('mail.not-sent', { kind: message.kind, attempt: message.attempts + 1, code: outcome.error });
        await tx
          .update(mailMessage)
          .set({ attempts: message.attempts + 1, ...outcome })
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
    /** What is known of a message once the mail server has answered, or after `waitMs`. */
    outcome: async (id: string, waitMs = usualWaitMs): Promise<MailState> => {
      await Promise.race([sending, sleep(waitMs, undefined, { ref: false })]);
      const [row] = await system.db.select().from(mailMessage).where(eq(mailMessage.id, id));
      return row ? stateOf(row, smtpUrl !== null) : 'failed';
    },
    /** Waits for what is being sent and stops. */
    close: async () => {
      clearInterval(sweep);
      await sending;
      transport?.close();
    },
  };
}

/** What is known of a message. */
export function stateOf({ sentAt, attempts }: { sentAt: Date | null; attempts: number }, smtp: boolean): MailState {
  if (sentAt) return 'sent';
  if (!smtp) return 'kept';
  return attempts >= maxMailAttempts ? 'failed' : 'waiting';
}

/** The text with the last part of every long link replaced: what has reached its receiver needs no copy here. */
export function withoutSecrets(body: string): string {
  return body.replace(/(https?:\/\/\S*\/)[\w-]{20,}/g, '$1…');
}
