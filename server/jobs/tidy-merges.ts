import { undoDays } from '../../domain/actor-merge.ts';
import type { Log } from '../log.ts';
import type { Door } from '../store/door.ts';
import { forgetOldJournals } from '../store/queries/actor-merges.ts';
import { collaboration } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

const everyMs = 6 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;
type Home = { system: SystemStore; door: Door };

/** Empties, at the start and every six hours, the journals of merges that can no longer be undone. Gives a function that stops it. */
export function tidyMerges({ log, ...home }: Home & { log: Log }): () => void {
  const run = () => void tidyMergesOnce(home).catch((error: unknown) => log.warn('merges.not-tidied', { error }));
  run();
  const timer = setInterval(run, everyMs).unref();
  return () => clearInterval(timer);
}

/** Goes through every collaboration, one after the other; that there was a merge stays known. */
export async function tidyMergesOnce({ system, door }: Home, now = system.clock.now()): Promise<void> {
  const before = new Date(now.getTime() - undoDays * dayMs);
  const towns = await system.db.select({ collaborationId: collaboration.id }).from(collaboration);
  for (const town of towns) await door.asProgram(town, (work) => forgetOldJournals(work, before));
}
