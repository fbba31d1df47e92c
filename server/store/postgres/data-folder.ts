import { createHash, createHmac, randomBytes } from 'node:crypto';
import { access, chown, constants, lstat, mkdir, open, readFile, rename, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
 * Makes DATA_DIR and checks that it can be written.
 * @throws StartError with a sentence.
 */
export async function makeDataDir(dataDir: string): Promise<void> {
  // Under root the database's own user must be able to pass through; every file inside is closed by itself.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    await mkdir(dataDir, { recursive: true, mode });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(`The data folder ${dataDir} ${whyNot(error as NodeJS.ErrnoException)}`, { cause: error });
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

function whyNot(error: NodeJS.ErrnoException): string {
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
 * Reads the secret, making it where there is none yet.
 * @throws StartError when it cannot be read, or is missing although there is a database.
 */
export async function databasePasswords(folder: DataFolder, databaseExists: boolean): Promise<DatabasePasswords> {
  const secret = (await readSecret(folder.secretFile)) ?? (await makeSecret(folder, databaseExists));
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

async function makeSecret({ secretFile }: DataFolder, databaseExists: boolean): Promise<string> {
  if (databaseExists) {
    throw new StartError(
      `The file ${secretFile} is missing, and without it the database beside it cannot be opened. Put it back from a copy of the data folder, or restore a backup into an empty DATA_DIR.`,
    );
  }
  const secret = randomBytes(32).toString('hex');
  const file = await open(`${secretFile}.new`, 'w', 0o600);
  await file.writeFile(`${secret}\n`);
  await file.sync();
  await file.close();
  await rename(`${secretFile}.new`, secretFile);
  return secret;
}
