import { randomUUID } from 'node:crypto';

import { and, eq, ne } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { passwordProblem } from '../../domain/password.ts';
import { requireAnotherWay } from '../auth/working-ways.ts';
import { announceEnded } from '../store/announce-ended.ts';
import { account, session } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

export type SetPassword = {
  user: { id: string; email: string; name: string };
  password: string;
  /** The session that stays; all others end. */
  sessionId: string;
  hash(password: string): Promise<string>;
};

/**
 * Sets or changes a password. All other sessions end, since a password is changed when another may know it.
 * Errors: PASSWORD_TOO_WEAK with the problem.
 */
export async function setPassword(system: SystemStore, { user: owner, password, sessionId, hash }: SetPassword): Promise<void> {
  const problem = passwordProblem(password, owner);
  if (problem) throw new Refusal('PASSWORD_TOO_WEAK', { problem });
  const hashed = await hash(password);
  await system.db.transaction(async (tx) => {
    const mine = and(eq(account.userId, owner.id), eq(account.providerId, 'credential'));
    const changed = await tx.update(account).set({ password: hashed, updatedAt: system.clock.now() }).where(mine);
    if (!changed.rowCount) {
      await tx
        .insert(account)
        .values({ id: randomUUID(), userId: owner.id, accountId: owner.id, providerId: 'credential', password: hashed });
    }
    await tx.delete(session).where(and(eq(session.userId, owner.id), ne(session.id, sessionId)));
    await announceEnded(tx, owner.id);
  });
}

/** Removes the password; passkeys and the link by mail remain. Errors: LAST_WAY when nothing would. */
export async function removePassword(
  system: SystemStore,
  { userId, smtpUrl }: { userId: string; smtpUrl: string | null },
): Promise<void> {
  await system.db.transaction(async (tx) => {
    await requireAnotherWay(tx, { userId, smtpUrl, without: { password: true } });
    await tx.delete(account).where(and(eq(account.userId, userId), eq(account.providerId, 'credential')));
  });
}
