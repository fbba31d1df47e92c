import { and, eq, isNull } from 'drizzle-orm';

import { entryLink, installation } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';
import { hashToken, newToken } from './tokens.ts';

const daysValid = 7;

/**
 * The one-time link that makes the first account: a fresh one at every start until it has been used, so that only the
 * newest works. Null once Ringar is set up.
 */
export async function ensureSetUpLink(system: SystemStore, publicUrl: string): Promise<string | null> {
  const token = newToken();
  const made = await system.db.transaction(async (tx) => {
    const [row] = await tx.select({ setUpAt: installation.setUpAt }).from(installation).for('update');
    if (row?.setUpAt) return false;
    await tx.delete(entryLink).where(and(eq(entryLink.kind, 'set-up'), isNull(entryLink.usedAt)));
    await tx.insert(entryLink).values({
      tokenHash: hashToken(token),
      kind: 'set-up',
      expiresAt: new Date(system.clock.now().getTime() + daysValid * 86_400_000),
    });
    return true;
  });
  return made ? `${publicUrl}/set-up/${token}` : null;
}
