import { accessSync, constants, existsSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../../start-error.ts';

/** Who holds the folder; `what` is `server` or the name of a command. */
export type Holder = { pid: number; startedAt: string; what: string };

export type FolderLock = { release(): void };

/**
 * Takes the folder for this process alone, until `release` or the end of the process, however it ends. Returns `null`
 * when another process has it.
 *
 * Node has no file locks of its own; SQLite's exclusive transaction on an empty file is one, on every system: the
 * kernel gives it up with the process, so there is nothing stale to judge after a kill and no moment between looking
 * and taking.
 */
export function lockFolder(dataDir: string, what: string): FolderLock | null {
  const file = join(dataDir, 'ringar.lock');
  const holderFile = join(dataDir, 'ringar.pid');
  if (existsSync(file)) checkWritable(file);
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    // Nothing is ever written to the file, so that the lock works on a full disk too.
    lock.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode === busy) return null;
    throw new StartError(`The lock file ${file} cannot be used (${(error as Error).message}). Remove it and start again.`);
  }
  const holder: Holder = { pid: process.pid, startedAt: new Date().toISOString(), what };
  try {
    writeFileSync(holderFile, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  } catch {
    // Only a courtesy to whoever comes second; the lock holds without it.
  }
  return {
    release: () => {
      rmSync(holderFile, { force: true });
      lock.close();
    },
  };
}

const busy = 5;

/** On a file it may only read, SQLite would grant the transaction without any lock. */
function checkWritable(file: string): void {
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
  } catch {
    throw new StartError(`${file} belongs to another user. Run Ringar as the user that owns the folder.`);
  }
}

/** What the present holder says of itself; only for sentences, the lock itself decides. */
export function folderHolder(dataDir: string): Holder | null {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'ringar.pid'), 'utf8')) as Holder;
  } catch {
    return null;
  }
}
