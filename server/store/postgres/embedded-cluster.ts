import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../../start-error.ts';
import type { Log } from '../../log.ts';
import { createOwnerDatabase } from './create-owner-database.ts';
import { databasePasswords, makeSocketDir, type DataFolder, type DatabasePasswords } from './data-folder.ts';
import { databaseUser, type DatabaseUser } from './database-user.ts';
import { answers, findRunning } from './find-running.ts';
import { findBinaries, type PostgresBinaries } from './find-binaries.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { launchPostgres, socketPort } from './launch-postgres.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { stopPostgres } from './stop-postgres.ts';

const run = promisify(execFile);

/** Modest: a town's use on a small machine. Its own log keeps only what concerns the server, never statements or values. */
const settings = {
  shared_buffers: '128MB',
  max_connections: '100',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

export type RunningCluster = {
  pid: number;
  url: string;
  /** True when the server was already running, left behind by a killed process. */
  adopted: boolean;
  /** Resolves when the server process is gone. Never for an adopted one, which is no child of ours. */
  ended: Promise<unknown>;
};

type Context = {
  folder: DataFolder;
  log: Log;
  binaries: PostgresBinaries;
  user: DatabaseUser;
  passwords: DatabasePasswords;
};

/** How long a server left behind may take to answer (it may be replaying its log) before it is stopped and started anew. */
const patienceMs = 30_000;

/**
 * Brings up the built-in PostgreSQL on the folder: makes it at first start, adopts or ends one left behind, starts it.
 * The caller holds the folder's lock.
 */
export async function startCluster(folder: DataFolder, log: Log): Promise<RunningCluster> {
  const exists = existsSync(join(folder.pgData, 'PG_VERSION'));
  const [binaries, user] = await Promise.all([findBinaries(), databaseUser(folder.pgData)]);
  const passwords = await databasePasswords(folder, exists);
  const context = { folder, log, binaries, user, passwords };
  await makeSocketDir(folder.socketDir, user);
  if (!exists) await createCluster(context);
  else await refuseOtherMajor(context);
  return (await adopt(context)) ?? (await launch(context));
}

/** Made beside its place and moved there when whole, so that an interrupted first start leaves nothing half-made. */
async function createCluster({ folder, log, binaries, user, passwords }: Context): Promise<void> {
  const startedAt = Date.now();
  const unfinished = `${folder.pgData}.new`;
  if (existsSync(folder.pgData)) {
    throw new StartError(
      `${folder.pgData} exists but holds no database (PG_VERSION is missing). Put it back from a copy of the data folder, or move it away to start with an empty database.`,
    );
  }
  await rm(unfinished, { recursive: true, force: true });
  const password = passwords.superuserPassword;
  await initialiseCluster({ initdb: binaries.initdb, pgData: unfinished, user, password });
  await rename(unfinished, folder.pgData);
  log.info('database.created', { durationMs: Date.now() - startedAt });
}

async function refuseOtherMajor({ folder, binaries }: Context): Promise<void> {
  const made = (await readFile(join(folder.pgData, 'PG_VERSION'), 'utf8')).trim();
  const { stdout } = await run(binaries.postgres, ['--version']);
  const own = /(\d+)\./.exec(stdout)?.[1] ?? stdout.trim();
  if (made !== own) {
    throw new StartError(
      `The database in ${folder.pgData} was made by PostgreSQL ${made}, and this version of Ringar has PostgreSQL ${own}. Make a backup with the version of Ringar used until now, and restore it into an empty DATA_DIR with this one (docs/self-hosting.md, "Upgrades").`,
    );
  }
}

async function adopt({ folder, log, passwords }: Context): Promise<RunningCluster | null> {
  const running = await findRunning(folder.pgData);
  if (!running) return null;
  if (await answers(folder.pgData, passwords.superuserPassword, patienceMs)) {
    const now = (await findRunning(folder.pgData)) ?? running;
    log.info('database.adopted', { pid: now.pid });
    const url = await createOwnerDatabase({ ...passwords, socketDir: now.socketDir, port: now.port });
    return { pid: now.pid, url, adopted: true, ended: new Promise(() => {}) };
  }
  log.warn('database.left-behind-ended', { pid: running.pid });
  await stopPostgres(running.pid, 5_000);
  return null;
}

async function launch({ folder, log, binaries, user, passwords }: Context): Promise<RunningCluster> {
  const startedAt = Date.now();
  await disownStaleFile(folder.pgData);
  const onSlow = (): void => log.info('database.still-starting', { durationMs: Date.now() - startedAt });
  const child = await launchPostgres({ ...folder, postgres: binaries.postgres, user, settings, onSlow });
  const pid = child.pid ?? 0;
  const isGone = child.exitCode !== null || child.signalCode !== null;
  const ended = isGone ? Promise.resolve() : once(child, 'exit');
  const url = await createOwnerDatabase({ ...passwords, socketDir: folder.socketDir, port: socketPort });
  log.info('database.started', { pid, durationMs: Date.now() - startedAt });
  return { pid, url, adopted: false, ended };
}

/**
 * After a power cut, the process number in `postmaster.pid` may belong to another program of the same user, and
 * PostgreSQL would refuse to start. The file must stay (it also names the shared memory that leftover helpers of a
 * killed server may still use), but PostgreSQL takes the number of the process that launches it for stale.
 */
async function disownStaleFile(pgData: string): Promise<void> {
  const file = join(pgData, 'postmaster.pid');
  const stale = await readPostmasterFile(pgData);
  if (!stale) return;
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, [`${process.pid}`, ...rest].join('\n'));
}
