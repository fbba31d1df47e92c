import { sql } from 'drizzle-orm';

import type { Database, Tx } from './door.ts';

/**
 * Tells every process that a session or a membership of this user has ended: open connections (change stream, live
 * documents) are closed and have to ask again. Takes effect when the transaction is committed.
 */
export async function announceEnded(tx: Tx | Database, userId: string): Promise<void> {
  await tx.execute(sql`select pg_notify('ringar_changes', ${JSON.stringify({ endedUserId: userId })})`);
}
