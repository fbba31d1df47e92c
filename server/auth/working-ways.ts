import { and, eq, isNotNull } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { account, mailMessage, passkey } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

type Db = Pick<SystemStore['db'], 'select' | '$count'>;

/** True when a link by mail is a way in: a mail server is configured, and has taken a message within the days that messages are kept. */
export async function mailWorks(db: Db, smtpUrl: string | null): Promise<boolean> {
  return smtpUrl !== null && (await db.$count(mailMessage, isNotNull(mailMessage.sentAt))) > 0;
}

/**
 * Refuses with LAST_WAY when nothing would be left to sign in with. Only what works counts: a link by mail does once a
 * mail server has taken a message.
 */
export async function requireAnotherWay(
  db: Db,
  { userId, smtpUrl, without }: { userId: string; smtpUrl: string | null; without: { password: true } | { passkey: string } },
): Promise<void> {
  if (await mailWorks(db, smtpUrl)) return;
  const passwords = await db.$count(account, and(eq(account.userId, userId), eq(account.providerId, 'credential')));
  const passkeys = await db.select({ id: passkey.id }).from(passkey).where(eq(passkey.userId, userId));
  const isOwn = 'password' in without ? passwords > 0 : passkeys.some(({ id }) => id === without.passkey);
  const left =
    ('password' in without ? 0 : passwords) +
    passkeys.filter(({ id }) => !('passkey' in without) || id !== without.passkey).length;
  if (isOwn && left === 0) throw new Refusal('LAST_WAY');
}
