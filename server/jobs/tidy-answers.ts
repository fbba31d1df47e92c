import type { Log } from '../log.ts';
import type { Door } from '../store/door.ts';
import { forgetAnswers, rememberedHours } from '../store/request-answers.ts';
import { collaboration } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

const hourMs = 60 * 60 * 1000;
type Home = { system: SystemStore; door: Door };

/** Forgets, at the start and every hour, what requests were answered more than a day ago. Gives a function that stops it. */
export function tidyAnswers({ log, ...home }: Home & { log: Log }): () => void {
  const run = () => void tidyAnswersOnce(home).catch((error: unknown) => log.warn('answers.not-tidied', { error }));
  run();
  const timer = setInterval(run, hourMs).unref();
  return () => clearInterval(timer);
}

/** Goes through every collaboration, one after the other. */
export async function tidyAnswersOnce({ system, door }: Home, now = system.clock.now()): Promise<void> {
  const before = new Date(now.getTime() - rememberedHours * hourMs);
  const all = await system.db.select({ collaborationId: collaboration.id }).from(collaboration);
  for (const one of all) await door.asProgram(one, (work) => forgetAnswers(work, before));
}
