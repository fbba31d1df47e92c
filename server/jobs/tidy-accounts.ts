import { and, eq, isNull, lt, or } from 'drizzle-orm';

import type { Log } from '../log.ts';
import { entryLink, rateLimit, session, verification } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

const everyMs = 6 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** Throws away, at the start and every six hours, what sign-in has left behind. Gives a function that stops it. */
export function tidyAccounts({ system, log }: { system: SystemStore; log: Log }): () => void {
  const run = () => void tidyOnce(system).catch((error: unknown) => log.warn('accounts.not-tidied', { error }));
  run();
  const timer = setInterval(run, everyMs).unref();
  return () => clearInterval(timer);
}

/** Removes sessions, codes and links whose time is over, and counts of tries a day old. */
export async function tidyOnce({ db, clock }: SystemStore, now = clock.now()): Promise<void> {
  const yesterday = new Date(now.getTime() - dayMs);
  await db.delete(session).where(lt(session.expiresAt, now));
  await db.delete(verification).where(lt(verification.expiresAt, now));
  await db.delete(rateLimit).where(lt(rateLimit.lastRequest, yesterday.getTime()));
  // A set-up link that has been used stays, so that opening it again can say so.
  await db
    .delete(entryLink)
    .where(and(lt(entryLink.expiresAt, yesterday), or(eq(entryLink.kind, 'sign-in'), isNull(entryLink.usedAt))));
}
