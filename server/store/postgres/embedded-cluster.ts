import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartError } from '../../start-error.ts';
import type { Log } from '../../log.ts';
import { createOwnerDatabase } from './create-owner-database.ts';
import {
  checkRoom,
  databaseExists,
  keepNewSecret,
  makePasswords,
  makeSocketDir,
  readPasswords,
  unfinishedPrefix,
  type DataFolder,
  type DatabasePasswords,
} from './data-folder.ts';
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
  // After a crash the data are brought to the disk in one call instead of file by file: seconds less until it answers again.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
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

/**
 * Brings up the built-in PostgreSQL on the folder: makes it at first start, adopts or ends one left behind, starts it.
 * The caller holds the folder's lock.
 */
export async function startCluster(folder: DataFolder, log: Log): Promise<RunningCluster> {
  const exists = await databaseExists(folder);
  const [binaries, user] = await Promise.all([findBinaries(), databaseUser(folder.pgData)]);
  if (!exists) await checkRoom(folder.dataDir);
  const passwords = await (exists ? readPasswords(folder) : makePasswords(folder));
  const context = { folder, log, binaries, user, passwords };
  await makeSocketDir(folder.socketDir, user);
  if (exists) await refuseOtherMajor(context);
  else await createCluster(context);
  await keepNewSecret(folder);
  return bringUp(context);
}

/**
 * Brings it up again after it has ended. Never makes a database: one whose folder has vanished is waited for.
 * @throws StartError when it cannot be started now.
 */
export async function restartCluster(folder: DataFolder, log: Log): Promise<RunningCluster> {
  if (!existsSync(join(folder.pgData, 'PG_VERSION'))) {
    throw new StartError(
      `The database folder ${folder.pgData} has vanished while Ringar was running. Put it back (is its disk mounted?), and Ringar goes on by itself; it makes no new one in its place.`,
    );
  }
  const [binaries, user, passwords] = await Promise.all([findBinaries(), databaseUser(folder.pgData), readPasswords(folder)]);
  await makeSocketDir(folder.socketDir, user);
  return bringUp({ folder, log, binaries, user, passwords });
}

async function bringUp(context: Context): Promise<RunningCluster> {
  const adopted = await adopt(context);
  if (adopted) return adopted;
  await checkRoom(context.folder.dataDir);
  return launch(context);
}

/** Made beside its place and moved there when whole, so that an interrupted first start leaves nothing half-made. */
async function createCluster({ folder, log, binaries, user, passwords }: Context): Promise<void> {
  const startedAt = Date.now();
  await removeUnfinished(folder);
  const unfinished = join(folder.dataDir, `${unfinishedPrefix(folder)}${process.pid}-${startedAt}`);
  const password = passwords.superuserPassword;
  await initialiseCluster({ initdb: binaries.initdb, pgData: unfinished, user, password });
  await rename(unfinished, folder.pgData);
  log.info('database.created', { durationMs: Date.now() - startedAt });
}

/** Best effort: the initdb of a start that was killed may still be writing in its folder. */
async function removeUnfinished(folder: DataFolder): Promise<void> {
  const names = (await readdir(folder.dataDir)).filter((name) => name.startsWith(unfinishedPrefix(folder)));
  await Promise.allSettled(names.map((name) => rm(join(folder.dataDir, name), { recursive: true, force: true })));
}

async function refuseOtherMajor({ folder, binaries }: Context): Promise<void> {
  const made = (await readFile(join(folder.pgData, 'PG_VERSION'), 'utf8')).trim();
  if (!/^\d+$/.test(made) || !existsSync(join(folder.pgData, 'global', 'pg_control'))) {
    throw new StartError(`The database in ${folder.pgData} is only partly there. Put the whole folder back from a copy.`);
  }
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
  if (await answers(folder.pgData, passwords.superuserPassword)) {
    const now = (await findRunning(folder.pgData)) ?? running;
    log.info('database.adopted', { pid: now.pid });
    const url = await createOwnerDatabase({ ...passwords, socketDir: now.socketDir, port: now.port });
    return { pid: now.pid, url, adopted: true, ended: new Promise(() => {}) };
  }
  log.warn('database.left-behind-ended', { pid: running.pid });
  await stopPostgres(running.pid, 3_000);
  return null;
}

async function launch({ folder, log, binaries, user, passwords }: Context): Promise<RunningCluster> {
  const startedAt = Date.now();
  await disownStaleFiles(folder);
  const onSlow = (): void => log.info('database.still-starting', { durationMs: Date.now() - startedAt });
  const start = () => launchPostgres({ ...folder, postgres: binaries.postgres, user, settings, onSlow });
  const child = await onceMemoryIsFree(start);
  const pid = child.pid ?? 0;
  const isGone = child.exitCode !== null || child.signalCode !== null;
  const ended = isGone ? Promise.resolve() : once(child, 'exit');
  const url = await ownerUrl(folder, passwords).catch(async (error: unknown) => {
    await stopPostgres(pid);
    throw error;
  });
  log.info('database.started', { pid, durationMs: Date.now() - startedAt });
  return { pid, url, adopted: false, ended };
}

async function ownerUrl({ socketDir, pgData, secretFile }: DataFolder, passwords: DatabasePasswords): Promise<string> {
  try {
    return await createOwnerDatabase({ ...passwords, socketDir, port: socketPort });
  } catch (error) {
    if ((error as { code?: string }).code !== wrongPassword) throw error;
    throw new StartError(
      `The database in ${pgData} does not accept the secret in ${secretFile}: the two belong to different installations. Put both back from the same copy of the data folder, or restore a backup into an empty DATA_DIR.`,
    );
  }
}

const wrongPassword = '28P01';

/** Helpers of a server that was killed notice it only after a moment, and a new one waits for them to go. */
async function onceMemoryIsFree<T>(start: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 20_000; ; await pause(250)) {
    try {
      return await start();
    } catch (error) {
      if (Date.now() > deadline || !/shared memory block/.test((error as Error).message)) throw error;
    }
  }
}

/**
 * Nothing runs on the folder, but PostgreSQL would judge its own leftover files by process number alone, and that
 * number may since belong to another program, or to a dead process that nobody has collected (as in a container).
 * `postmaster.pid` must stay, since it also names the shared memory that leftover helpers may still use; the number of
 * the process that launches it counts as stale. The files of the socket say nothing else and can go.
 */
async function disownStaleFiles({ pgData, socketDir }: DataFolder): Promise<void> {
  const socket = join(socketDir, `.s.PGSQL.${socketPort}`);
  await Promise.all([socket, `${socket}.lock`].map((file) => rm(file, { force: true })));
  if (!(await readPostmasterFile(pgData))) return;
  const file = join(pgData, 'postmaster.pid');
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, [`${process.pid}`, ...rest].join('\n'));
}
