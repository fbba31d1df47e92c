import { eq } from 'drizzle-orm';

import { account, passkey, session, twoFactor, user } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

/**
 * The first time somebody shows that they read the account's mailbox. Everything put on the account before that (a
 * password, passkeys, an authenticator, sessions) may be another's, who guessed that the owner would come one day: it
 * goes. With `keep` the one who proves is already signed in to the same account, so it is all theirs and stays.
 * Gives true when something was taken away.
 */
export async function proveAddress(system: SystemStore, userId: string, { keep }: { keep: boolean }): Promise<boolean> {
  return system.db.transaction(async (tx) => {
    const [owner] = await tx.select({ proven: user.emailVerified }).from(user).where(eq(user.id, userId)).for('update');
    if (!owner || owner.proven) return false;
    let removed = 0;
    if (!keep) {
      for (const table of [account, passkey, twoFactor, session]) {
        removed += (await tx.delete(table).where(eq(table.userId, userId))).rowCount ?? 0;
      }
    }
    await tx
      .update(user)
      .set({ emailVerified: true, updatedAt: system.clock.now(), ...(keep ? {} : { twoFactorEnabled: false }) })
      .where(eq(user.id, userId));
    return removed > 0;
  });
}
