import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, chown, constants, lstat, mkdir, open, readdir, readFile, rename, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../../start-error.ts';
import type { DatabaseUser } from './database-user.ts';

/** Where things lie under DATA_DIR. */
export type DataFolder = { dataDir: string; pgData: string; socketDir: string; logFile: string; secretFile: string };

/** Longest name of a unix socket the systems allow (macOS has the least), without the closing zero. */
const longestSocketPath = 103;
const socketName = '/.s.PGSQL.5432';

export function dataFolder(dataDir: string): DataFolder {
  const near = join(dataDir, 'run');
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const fits = Buffer.byteLength(near + socketName) <= longestSocketPath;
  return {
    dataDir,
    pgData: join(dataDir, 'postgres'),
    socketDir: fits ? near : join(tmpdir(), `ringar-${hash}`),
    logFile: join(dataDir, 'postgres.log'),
    secretFile: join(dataDir, 'secret'),
  };
}

/**
 * Makes DATA_DIR and checks that it can be written. Not the folders above it: where they are missing, a disk is not mounted.
 * @throws StartError with a sentence.
 */
export async function makeDataDir(dataDir: string): Promise<void> {
  // Under root the database's own user must be able to pass through; every file inside is closed by itself.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    await mkdir(dataDir, { mode }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(`The data folder ${dataDir} ${whyNot(error as NodeJS.ErrnoException, dataDir)}`, { cause: error });
  }
}

/** Checks that there is room to start a database. @throws StartError with a sentence. */
export async function checkRoom(dataDir: string): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir);
  if (bavail * bsize >= leastFreeBytes) return;
  throw new StartError(
    `The disk that holds ${dataDir} is full (${Math.floor((bavail * bsize) / 1e6)} MB left). Free at least ${leastFreeBytes / 1e6} MB and start again; nothing that was saved is lost.`,
  );
}

/** Room for one segment of the database's log (16 MB), twice. */
const leastFreeBytes = 32_000_000;

function whyNot(error: NodeJS.ErrnoException, dataDir: string): string {
  if (error.code === 'ENOENT') {
    return `cannot be made, because ${dirname(dataDir)} does not exist. Is its disk mounted? Make that folder, or choose another DATA_DIR.`;
  }
  if (error.code === 'EROFS') return 'is on a disk that can only be read. Choose another DATA_DIR.';
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return 'cannot be written by the user that runs Ringar. Give that user the folder, or choose another DATA_DIR.';
  }
  if (error.code === 'ENOSPC') return 'cannot be made: the disk is full.';
  if (error.code === 'EEXIST' || error.code === 'ENOTDIR') return 'is not a folder. Choose another DATA_DIR.';
  return `cannot be used (${error.code}). Choose another DATA_DIR.`;
}

/**
 * Makes the folder of the socket, closed to everyone but the database's user.
 * @throws StartError when somebody else has made it (a shared temporary folder allows that).
 */
export async function makeSocketDir(socketDir: string, user: DatabaseUser): Promise<void> {
  const uid = user?.uid ?? process.getuid?.() ?? 0;
  try {
    await mkdir(socketDir, { mode: 0o700 });
    if (user) await chown(socketDir, user.uid, user.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = await lstat(socketDir);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new StartError(`${socketDir} is not a private folder of the database's user. Remove it and start again.`);
  }
}

/** The passwords of the built-in database, which follow from one secret in a file that only its owner reads. */
export type DatabasePasswords = { superuserPassword: string; ownerPassword: string };

/**
 * What lies in the folder: a whole database, or none yet (also after a first start that was interrupted).
 * @throws StartError when parts of a database are there and others are missing: nothing is made in their place.
 */
export async function databaseExists(folder: DataFolder): Promise<boolean> {
  const { dataDir, pgData, secretFile } = folder;
  if (existsSync(join(pgData, 'PG_VERSION'))) return true;
  if (existsSync(pgData)) {
    throw new StartError(
      `${pgData} exists but holds no database (PG_VERSION is missing). Put it back from a copy of the data folder, or move it away to start with an empty database.`,
    );
  }
  const names = await readdir(dataDir).catch((error: NodeJS.ErrnoException) => {
    // One that the first start will make; but not the folders above it.
    if (error.code === 'ENOENT' && existsSync(dirname(dataDir))) return [];
    throw new StartError(`The data folder ${dataDir} ${whyNot(error, dataDir)}`, { cause: error });
  });
  const isUnfinished = names.some((name) => name.startsWith(unfinishedPrefix(folder)));
  if (existsSync(secretFile) && !isUnfinished) {
    throw new StartError(
      `${secretFile} belongs to a database, and ${pgData}, where it should be, is missing. Put it back from a copy of the data folder (is its disk mounted?), or restore a backup into an empty DATA_DIR. To begin with an empty database here, remove ${secretFile} first.`,
    );
  }
  return false;
}

/** How the folder of a cluster that is being made is called, until it is whole. */
export function unfinishedPrefix({ pgData }: DataFolder): string {
  return `${basename(pgData)}.new-`;
}

/**
 * Reads the secret of the database that is there.
 * @throws StartError when it cannot be read or is missing.
 */
export async function readPasswords(folder: DataFolder): Promise<DatabasePasswords> {
  const secret = (await readSecret(folder.secretFile)) ?? (await readSecret(newSecretFile(folder)));
  if (secret) return passwordsFrom(secret);
  throw new StartError(
    `The file ${folder.secretFile} is missing, and without it the database beside it cannot be opened. Put it back from a copy of the data folder, or restore a backup into an empty DATA_DIR.`,
  );
}

/** Makes the secret of a database that is about to be made; `keepNewSecret` gives it its name once that is whole. */
export async function makePasswords(folder: DataFolder): Promise<DatabasePasswords> {
  const secret = randomBytes(32).toString('hex');
  const file = await open(newSecretFile(folder), 'w', 0o600);
  await file.writeFile(`${secret}\n`);
  await file.sync();
  await file.close();
  return passwordsFrom(secret);
}

/** The last step of a first start, repeated at the next one when it was interrupted just before. */
export async function keepNewSecret(folder: DataFolder): Promise<void> {
  if (existsSync(newSecretFile(folder))) await rename(newSecretFile(folder), folder.secretFile);
}

const newSecretFile = ({ secretFile }: DataFolder): string => `${secretFile}.new`;

function passwordsFrom(secret: string): DatabasePasswords {
  const derive = (purpose: string): string => createHmac('sha256', secret).update(purpose).digest('hex');
  return { superuserPassword: derive('database superuser'), ownerPassword: derive('database owner') };
}

async function readSecret(file: string): Promise<string | null> {
  try {
    const text = (await readFile(file, 'utf8')).trim();
    if (/^[0-9a-f]{64}$/.test(text)) return text;
    throw new StartError(`The file ${file} is damaged. Put it back from a copy of the data folder.`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    if (code === 'EACCES') throw new StartError(`The file ${file} belongs to another user. Run this as that user.`);
    throw error;
  }
}
