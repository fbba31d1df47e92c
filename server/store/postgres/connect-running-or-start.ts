import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { Connection } from '../connections.ts';
import type { Env } from '../../env.ts';
import { silentLog } from '../../log.ts';
import { StartError } from '../../start-error.ts';
import { checkExternal } from './check-external.ts';
import { connectionUrl } from './connection-url.ts';
import { ownerDatabase, ownerRole } from './create-owner-database.ts';
import { dataFolder, makeDataDir, readPasswords, type DataFolder } from './data-folder.ts';
import { startCluster } from './embedded-cluster.ts';
import { answers, findRunning } from './find-running.ts';
import { lockFolder } from './folder-lock.ts';
import type { StartedDatabase } from './start-database.ts';
import { stopPostgres } from './stop-postgres.ts';

export type ConnectRunningOrStart = {
  env: Pick<Env, 'dataDir' | 'databaseUrl'>;
  /** Name of the command, told to whoever wants the folder meanwhile. */
  command: string;
};

/** `beside`: another process (the server) runs the database, and `stop` leaves it alone. */
export type ConnectedDatabase = Omit<StartedDatabase, 'endSoon'> & { beside: boolean };

/**
 * Gives a command its database: the one the server runs, or without a running server, one started for the command and
 * stopped after it. A server left behind by a killed process is used and left as it was found.
 * @throws StartError with a sentence.
 */
export async function connectRunningOrStart({ env, command }: ConnectRunningOrStart): Promise<ConnectedDatabase> {
  if (env.databaseUrl) {
    await checkExternal(env.databaseUrl);
    return { url: env.databaseUrl, embedded: false, beside: false, stop: async () => {} };
  }
  await makeDataDir(env.dataDir);
  const folder = dataFolder(env.dataDir);
  const lock = lockFolder(env.dataDir, command);
  if (!lock) return { url: await urlOfRunning(folder), embedded: true, beside: true, stop: async () => {} };
  try {
    const { pid, url, adopted } = await startCluster(folder, silentLog);
    const stop = async (): Promise<void> => {
      if (!adopted) {
        await untilAlone(url);
        await stopPostgres(pid);
      }
      lock.release();
    };
    return { url, embedded: true, beside: false, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The folder's holder may only just be starting its database. */
async function urlOfRunning(folder: DataFolder): Promise<string> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    if (existsSync(join(folder.pgData, 'PG_VERSION'))) {
      const { superuserPassword, ownerPassword } = await readPasswords(folder);
      if (await answers(folder.pgData, superuserPassword)) {
        const running = await findRunning(folder.pgData);
        if (running) {
          const { socketDir, port } = running;
          return connectionUrl({ socketDir, port, user: ownerRole, password: ownerPassword, database: ownerDatabase });
        }
      }
    }
    await pause(200);
  }
  throw new StartError(`Ringar runs on ${folder.dataDir}, but its database does not answer. Look at ${folder.logFile}.`);
}

/** Another command may have joined the database that this one started; let it finish. */
async function untilAlone(url: string): Promise<void> {
  const client = new Connection(url);
  await client.connect();
  try {
    for (const deadline = Date.now() + 600_000; Date.now() < deadline; await pause(200)) {
      const { rows } = await client.query<{ others: number }>(
        `select count(*)::int as others from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
      );
      if (rows[0]?.others === 0) return;
    }
  } finally {
    await client.end();
  }
}
