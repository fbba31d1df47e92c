import { eq, or, sql } from 'drizzle-orm';
import { systemClock } from '../clock.ts';
import type { Env } from '../env.ts';
import { silentLog } from '../log.ts';
import { createOutbox } from '../mail/outbox.ts';
import { type MethodEditions, openMethodEditions } from '../method-editions.ts';
import { type MethodLibrary, openMethodLibrary } from '../methods.ts';
import type { Services } from '../services.ts';
import { StartError } from '../start-error.ts';
import { openDoor, type Door } from '../store/door.ts';
import { migrate } from '../store/migrate.ts';
import { collaboration } from '../store/schema/index.ts';
import { openSystemStore, type SystemStore } from '../store/system.ts';
import { withDatabase } from './with-database.ts';

/** What a command works with: the same door and commands as the server, without its network. */
export type CliRingar = { door: Door; system: SystemStore; services: Services };

/** Runs a command's work on the database of the environment, brought up to this version where no server runs on it. */
export async function withRingar<T>(command: string, work: (ringar: CliRingar) => Promise<T>): Promise<T> {
  return withDatabase(command, async ({ url, beside }, env) => {
    const library = openMethodLibrary(env.methodsDir);
    const { appUrl, systemUrl } = await migrate(url);
    const system = openSystemStore(systemUrl, { connections: 2 });
    // Beside a running server the message waits in the outbox, and the server sends it within half a minute.
    const smtpUrl = beside ? null : env.smtpUrl;
    const outbox = createOutbox({ system, smtpUrl, from: env.mailFrom ?? '', log: silentLog });
    const door = openDoor(appUrl, { connections: 2, mailQueued: outbox.kick });
    try {
      const editions = await openMethodEditions(system, library);
      return await work({ door, system, services: servicesOf(env, { library, editions, outbox }) });
    } finally {
      await outbox.close();
      await Promise.all([door.close(), system.close()]);
    }
  });
}

type Parts = { library: MethodLibrary; editions: MethodEditions; outbox: ReturnType<typeof createOutbox> };

function servicesOf(env: Env, { library, editions, outbox }: Parts): Services {
  return {
    env,
    clock: systemClock,
    publicUrl: env.publicUrl,
    method: library.method,
    methodIds: library.methodIds,
    earlierExercises: editions.earlier,
    // What people are writing at this moment is with the server, which stores it every second or so.
    storeLiveDocuments: async () => {},
    mailOutcome: outbox.outcome,
  };
}

type FoundCollaboration = Pick<typeof collaboration.$inferSelect, 'id' | 'slug' | 'language'>;

/**
 * The collaboration of that id or slug; without one, the only one there is.
 * @throws StartError when there is none of that name, or none or several to choose from.
 */
export async function findCollaboration({ system }: CliRingar, name: string | undefined): Promise<FoundCollaboration> {
  const columns = { id: collaboration.id, slug: collaboration.slug, language: collaboration.language };
  if (name !== undefined) {
    const isNamed = or(eq(collaboration.slug, name), sql`${collaboration.id}::text = ${name}`);
    const [found] = await system.db.select(columns).from(collaboration).where(isNamed);
    if (!found) throw new StartError(`There is no collaboration "${name}".`);
    return found;
  }
  const all = await system.db.select(columns).from(collaboration).orderBy(collaboration.slug);
  if (all.length === 1) return all[0]!;
  if (all.length === 0) throw new StartError('There is no collaboration yet.');
  throw new StartError(`Say which with --collaboration: ${all.map(({ slug }) => slug).join(', ')}.`);
}
