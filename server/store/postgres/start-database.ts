import type { Env } from '../../env.ts';
import type { Log } from '../../log.ts';
import { StartError } from '../../start-error.ts';
import { checkExternal } from './check-external.ts';
import { dataFolder, makeDataDir, type DataFolder } from './data-folder.ts';
import { startCluster } from './embedded-cluster.ts';
import { folderHolder, lockFolder } from './folder-lock.ts';
import { keepRunning } from './keep-running.ts';

export type StartedDatabase = {
  /** Connection address of the role that owns the tables. */
  url: string;
  /** True for the built-in PostgreSQL. */
  embedded: boolean;
  /** Ends the built-in PostgreSQL cleanly and gives the folder free; close pools first. May be called twice. */
  stop(): Promise<void>;
  /** Asks the built-in PostgreSQL to end, without waiting for it: for an end at once. */
  endSoon(): void;
};

export type StartDatabase = { env: Pick<Env, 'dataDir' | 'databaseUrl'>; log: Log };

/**
 * Gives the server its database: checks the one of DATABASE_URL, or runs the built-in one under DATA_DIR, adopting one
 * that a killed process left behind, and keeps it running.
 * @throws StartError when another Ringar has the folder, or the database cannot be used; each with a sentence.
 */
export async function startDatabase({ env, log }: StartDatabase): Promise<StartedDatabase> {
  if (env.databaseUrl) {
    await checkExternal(env.databaseUrl);
    return { url: env.databaseUrl, embedded: false, stop: async () => {}, endSoon: () => {} };
  }
  await makeDataDir(env.dataDir);
  const lock = lockFolder(env.dataDir, 'server');
  if (!lock) throw new StartError(inUse(env.dataDir));
  const folder: DataFolder = dataFolder(env.dataDir);
  try {
    const first = await startCluster(folder, log);
    const kept = keepRunning(first, folder, log);
    const stop = once(() => kept.stop().finally(() => lock.release()));
    return { url: first.url, embedded: true, stop, endSoon: kept.endSoon };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function inUse(dataDir: string): string {
  const holder = folderHolder(dataDir);
  const who = holder?.what === 'server' || !holder ? 'Ringar is already running' : `"ringar ${holder.what}" is at work`;
  const since = holder ? ` (process ${holder.pid}, since ${holder.startedAt})` : '';
  return `${who} on the data folder ${dataDir}${since}. Stop it first, or choose another DATA_DIR and PORT.`;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
