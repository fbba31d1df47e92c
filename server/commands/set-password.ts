import { randomUUID } from 'node:crypto';

import { and, eq, ne } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { passwordProblem } from '../../domain/password.ts';
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
export async function setPassword(system: SystemStore, { user, password, sessionId, hash }: SetPassword): Promise<void> {
  const problem = passwordProblem(password, user);
  if (problem) throw new Refusal('PASSWORD_TOO_WEAK', { problem });
  const hashed = await hash(password);
  await system.db.transaction(async (tx) => {
    const mine = and(eq(account.userId, user.id), eq(account.providerId, 'credential'));
    const changed = await tx.update(account).set({ password: hashed, updatedAt: system.clock.now() }).where(mine);
    if (!changed.rowCount) {
      await tx
        .insert(account)
        .values({ id: randomUUID(), userId: user.id, accountId: user.id, providerId: 'credential', password: hashed });
    }
    await tx.delete(session).where(and(eq(session.userId, user.id), ne(session.id, sessionId)));
    await announceEnded(tx, user.id);
  });
}

/** Removes the password; passkeys and the link by mail remain. */
export async function removePassword(system: SystemStore, userId: string): Promise<void> {
  await system.db.delete(account).where(and(eq(account.userId, userId), eq(account.providerId, 'credential')));
}
