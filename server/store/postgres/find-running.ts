import { execFile } from 'node:child_process';
import { readlink, realpath } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Connection } from '../connections.ts';
import { connectionUrl } from './connection-url.ts';
import { superuser } from './initialise-cluster.ts';
import { readPostmasterFile, type PostmasterFile } from './postmaster-file.ts';
import { processIsAlive } from './process-is-alive.ts';

const run = promisify(execFile);

/** The PostgreSQL that runs on the data folder, left behind by a process that was killed; `null` when none does. */
export async function findRunning(pgData: string): Promise<PostmasterFile | null> {
  const file = await readPostmasterFile(pgData);
  if (!file || !processIsAlive(file.pid)) return null;
  return (await isPostgresOn(file.pid, pgData)) ? file : null;
}

/** After a power cut the number may belong to any other program: a server stands in its data folder and is called so. */
async function isPostgresOn(pid: number, pgData: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const [folder, program] = await Promise.all([readlink(`/proc/${pid}/cwd`), readlink(`/proc/${pid}/exe`)]).catch(() => [
      '',
      '',
    ]);
    return folder === (await realpath(pgData)) && /\/postgres( \(deleted\))?$/.test(program ?? '');
  }
  const { stdout } = await run('ps', ['-p', `${pid}`, '-o', 'command=']).catch(() => ({ stdout: '' }));
  return stdout.includes('postgres') && stdout.includes(pgData);
}

/** A server that is replaying its log after a crash may take long, and ending it would only make it begin again. */
const startingPatienceMs = 600_000;
const readyPatienceMs = 10_000;

/**
 * Waits until the running server answers with our password.
 * @returns false when it does not, or ends meanwhile.
 */
export async function answers(pgData: string, superuserPassword: string): Promise<boolean> {
  const startedAt = Date.now();
  let readySince: number | null = null;
  while (Date.now() - startedAt < startingPatienceMs) {
    const file = await findRunning(pgData);
    if (!file || file.status === 'stopping') return false;
    if (file.status === 'ready') {
      if (await canSignIn(file, superuserPassword)) return true;
      readySince ??= Date.now();
      if (Date.now() - readySince > readyPatienceMs) return false;
    }
    await pause(50);
  }
  return false;
}

async function canSignIn({ socketDir, port }: PostmasterFile, password: string): Promise<boolean> {
  const address = { socketDir, port, user: superuser, password, database: 'postgres' };
  const client = new Connection({ connectionString: connectionUrl(address), connectionTimeoutMillis: 3_000 });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
