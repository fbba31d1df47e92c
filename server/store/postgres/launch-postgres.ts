import type { ChildProcess } from 'node:child_process';
import { open, readFile, rename, stat, type FileHandle } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../../start-error.ts';
import type { DatabaseUser } from './database-user.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { spawnAsUser } from './spawn-as-user.ts';

export type LaunchPostgres = {
  postgres: string;
  pgData: string;
  socketDir: string;
  logFile: string;
  user: DatabaseUser;
  settings: Record<string, string>;
  /** Called every five seconds while it is not ready yet (replaying after a crash can take its time). */
  onSlow?: () => void;
};

/** Port number that names the socket; nothing listens on the network. */
export const socketPort = 5432;

/**
 * Starts PostgreSQL on `pgData` and resolves when it answers.
 * @throws StartError with the last lines of its log when it ends instead.
 */
export async function launchPostgres(options: LaunchPostgres): Promise<ChildProcess> {
  const { postgres, pgData, socketDir, logFile, user } = options;
  const [log, logStart] = await openLog(logFile);
  const settings = { listen_addresses: '', unix_socket_directories: socketDir, ...options.settings };
  const args = ['-D', pgData, '-p', `${socketPort}`];
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
  const stdio = ['ignore' as const, log.fd, log.fd];
  const child = await spawnAsUser({ user, program: postgres, args, reaches: [pgData, socketDir], stdio });
  await log.close();
  await untilReady(child, options, logStart);
  // The database outlives a killed Ringar on purpose; it must not keep a finished one waiting either.
  child.unref();
  return child;
}

async function untilReady(child: ChildProcess, options: LaunchPostgres, logStart: number): Promise<void> {
  let ended: string | null = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended ??= `it ended with ${signal ?? code}`));
  let nextWord = Date.now() + 5000;
  for (;;) {
    if (ended !== null) throw new StartError(await whyItEnded(options, logStart, ended));
    const file = await readPostmasterFile(options.pgData);
    if (file?.pid === child.pid && file?.status === 'ready') return;
    if (Date.now() > nextWord) {
      options.onSlow?.();
      nextWord += 5000;
    }
    await pause(10);
  }
}

async function whyItEnded({ pgData, logFile }: LaunchPostgres, logStart: number, ended: string): Promise<string> {
  const log = await readFile(logFile).catch(() => Buffer.alloc(0));
  const lines = log.subarray(logStart).toString().trim().split('\n').slice(-6).join('\n  ');
  if (/No space left on device/i.test(lines)) {
    return `The disk is full, so the database in ${pgData} cannot start. Free some space and start again; nothing that was saved is lost.`;
  }
  return `The database in ${pgData} did not start: ${ended}. Its last words (all in ${logFile}):\n  ${lines}`;
}

/** @throws StartError when the log cannot be written. */
async function openLog(logFile: string): Promise<[FileHandle, number]> {
  try {
    const logStart = await rotateLog(logFile);
    return [await open(logFile, 'a', 0o600), logStart];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(`The log ${logFile} cannot be written (${code}). Give it to the user that runs Ringar, or remove it.`);
  }
}

/** Keeps one older log; returns where the new lines begin. */
async function rotateLog(logFile: string): Promise<number> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size < 5_000_000) return size;
  await rename(logFile, `${logFile}.1`);
  return 0;
}
