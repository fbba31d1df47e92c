import { and, eq, ne } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { announceEnded } from '../store/announce-ended.ts';
import { session } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

/** Ends one of a user's own sessions, at once and everywhere. Errors: NOT_FOUND, also for another's session. */
export async function endSession(system: SystemStore, userId: string, id: string): Promise<void> {
  const ended = await system.db.delete(session).where(and(eq(session.userId, userId), eq(session.id, id)));
  if (!ended.rowCount) throw new Refusal('NOT_FOUND');
  await announceEnded(system.db, userId);
}

/** Ends all of a user's sessions but the one named. */
export async function endOtherSessions(system: SystemStore, userId: string, keepId: string): Promise<void> {
  await system.db.delete(session).where(and(eq(session.userId, userId), ne(session.id, keepId)));
  await announceEnded(system.db, userId);
}
