import { and, eq, isNotNull } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { Tx } from '../store/door.ts';
import { account, mailMessage, passkey, user } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

type Db = Pick<SystemStore['db'], 'select' | '$count'>;

/** True when a link by mail is a way in: a mail server is configured, and has taken a message within the days that messages are kept. */
export async function mailWorks(db: Db, smtpUrl: string | null): Promise<boolean> {
  return smtpUrl !== null && (await db.$count(mailMessage, isNotNull(mailMessage.sentAt))) > 0;
}

/**
 * Refuses with LAST_WAY when nothing would be left to sign in with. Only what works counts: a link by mail does once a
 * mail server has taken a message. Whatever else would take a way from the same user waits until the transaction ends, in
 * which the way that is asked about is taken: two at once would each see the other's.
 */
export async function requireAnotherWay(
  db: Tx,
  { userId, smtpUrl, without }: { userId: string; smtpUrl: string | null; without: { password: true } | { passkey: string } },
): Promise<void> {
  await db.select({ id: user.id }).from(user).where(eq(user.id, userId)).for('update');
  if (await mailWorks(db, smtpUrl)) return;
  const passwords = await db.$count(account, and(eq(account.userId, userId), eq(account.providerId, 'credential')));
  const passkeys = await db.select({ id: passkey.id }).from(passkey).where(eq(passkey.userId, userId));
  const isOwn = 'password' in without ? passwords > 0 : passkeys.some(({ id }) => id === without.passkey);
  const left =
    ('password' in without ? 0 : passwords) +
    passkeys.filter(({ id }) => !('passkey' in without) || id !== without.passkey).length;
  if (isOwn && left === 0) throw new Refusal('LAST_WAY');
}

/** Removes a passkey of a user. Errors: NOT_FOUND when the user has none of that id; LAST_WAY when nothing would be left. */
export async function removePasskey(
  system: SystemStore,
  { userId, id, smtpUrl }: { userId: string; id: string; smtpUrl: string | null },
): Promise<void> {
  await system.db.transaction(async (tx) => {
    await requireAnotherWay(tx, { userId, smtpUrl, without: { passkey: id } });
    const removed = await tx.delete(passkey).where(and(eq(passkey.userId, userId), eq(passkey.id, id)));
    if (!removed.rowCount) throw new Refusal('NOT_FOUND');
  });
}
