import { writeFile, rm, mkdir, chown, chmod } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { StartError } from '../../start-error.ts';
import type { DatabaseUser } from './database-user.ts';
import { spawnAsUser } from './spawn-as-user.ts';

export type InitialiseCluster = {
  initdb: string;
  pgData: string;
  user: DatabaseUser;
  password: string;
  /** Skips waiting for the disk; for throwaway databases. */
  fast?: boolean;
};

/** Role that owns the cluster; used to create the role and database of Ringar, and to check who answers. */
export const superuser = 'postgres';

/**
 * Makes an empty PostgreSQL cluster in `pgData`: UTF-8, built-in C.UTF-8 ordering (the same on every machine and not
 * moved by a system upgrade; Swedish ordering is asked for by name, `sv-x-icu`), password sign-in only.
 * @throws StartError with what initdb said.
 */
export async function initialiseCluster({ initdb, pgData, user, password, fast }: InitialiseCluster): Promise<void> {
  await mkdir(pgData, { recursive: true, mode: 0o700 });
  await chmod(pgData, 0o700);
  if (user) await chown(pgData, user.uid, user.gid);
  const passwordFile = join(dirname(pgData), `.initdb-${randomUUID()}`);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (user) await chown(passwordFile, user.uid, user.gid);
    const args = [`--pgdata=${pgData}`, `--username=${superuser}`, `--pwfile=${passwordFile}`];
    args.push('--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--data-checksums');
    args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(fast ? ['--no-sync'] : []));
    const { code, output } = await runToEnd({ user, program: initdb, args, reaches: [pgData, passwordFile] });
    if (code !== 0) throw new StartError(`The database could not be created in ${pgData}. initdb said: ${output}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

type RunToEnd = { user: DatabaseUser; program: string; args: string[]; reaches: string[] };

async function runToEnd(options: RunToEnd): Promise<{ code: number | null; output: string }> {
  const child = await spawnAsUser({ ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: output.trim().slice(-2000) }));
  });
}
