import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../../start-error.ts';

const run = promisify(execFile);

/** The operating-system user PostgreSQL runs as; `null` is the user that runs Ringar. */
export type DatabaseUser = { uid: number; gid: number } | null;

/**
 * PostgreSQL refuses to run as root. Under root it therefore runs as the owner of the existing data folder, else as
 * the user `ringar` or `postgres`, else as a new system user `ringar`.
 * @throws StartError when no such user can be made, or when the folder belongs to somebody else than the one who runs.
 */
export async function databaseUser(pgData: string): Promise<DatabaseUser> {
  const owner = await stat(pgData).catch(() => null);
  const self = process.getuid?.() ?? 0;
  if (self !== 0) {
    if (owner && owner.uid !== self) {
      throw new StartError(
        `The database folder ${pgData} belongs to another user (number ${owner.uid}) than the one running Ringar (number ${self}). Run Ringar as that user, or choose another DATA_DIR.`,
      );
    }
    return null;
  }
  if (owner && owner.uid !== 0) {
    await refuseAnothersFolder(pgData, owner.uid);
    return { uid: owner.uid, gid: owner.gid };
  }
  return (await lookUp('ringar')) ?? (await lookUp('postgres')) ?? (await createUser('ringar'));
}

/** Root would leave files behind in an ordinary user's folder that this user could not open any more. */
async function refuseAnothersFolder(pgData: string, uid: number): Promise<void> {
  const folder = dirname(pgData);
  if ((await stat(folder)).uid !== uid) return;
  const { stdout } = await run('id', ['-un', `${uid}`]).catch(() => ({ stdout: `#${uid}` }));
  const name = stdout.trim();
  throw new StartError(
    `${folder} belongs to the user ${name}. Run this as that user, for example with: sudo -u ${name} npm run ringar -- ...`,
  );
}

/** True when the user may walk every folder down to `path`. */
export async function canReach(user: { uid: number; gid: number }, path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => null);
    if (found) {
      const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}

async function lookUp(name: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function createUser(name: string): Promise<{ uid: number; gid: number }> {
  await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]).catch(
    () => undefined,
  );
  const user = await lookUp(name);
  if (!user) {
    throw new StartError(
      `PostgreSQL does not run as root, and the system user "${name}" could not be made. Run Ringar as an ordinary user, or make the user first: useradd --system ${name}`,
    );
  }
  return user;
}
