import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { StartError } from '../../start-error.ts';
import { canReach, type DatabaseUser } from './database-user.ts';

const setpriv = '/usr/bin/setpriv';

export type SpawnAsUser = {
  user: DatabaseUser;
  program: string;
  args: string[];
  /** Folders that the program must be able to walk into. */
  reaches: string[];
  stdio: StdioOptions;
};

/**
 * Starts a program of PostgreSQL as `user`, in a process group of its own so that Ctrl-C in a terminal reaches Ringar
 * alone, which then stops the database last.
 *
 * A clone under /root cannot be walked into by any other user; there the program keeps one right of root, to pass
 * through folders (CAP_DAC_READ_SEARCH).
 */
export async function spawnAsUser({ user, program, args, reaches, stdio }: SpawnAsUser): Promise<ChildProcess> {
  const env = { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C', LANG: 'C' };
  const options = { env, stdio, detached: true, cwd: '/' };
  if (!user) return spawn(program, args, options);
  const open = await Promise.all([program, ...reaches].map((path) => canReach(user, path)));
  if (open.every(Boolean)) return spawn(program, args, { ...options, uid: user.uid, gid: user.gid });
  if (!existsSync(setpriv)) {
    throw new StartError(
      `The database runs as another user than root and cannot reach ${reaches[0] ?? program}. Put Ringar and its DATA_DIR in a folder that others may pass through, such as /opt/ringar and /var/lib/ringar, or run Ringar as an ordinary user.`,
    );
  }
  const { uid, gid } = user;
  // Without the last, access(2) would pass over the right, and initdb not find its own folder.
  const rights = ['--inh-caps', '+dac_read_search', '--ambient-caps', '+dac_read_search', '--securebits', '+no_setuid_fixup'];
  const identity = ['--reuid', `${uid}`, '--regid', `${gid}`, '--clear-groups'];
  return spawn(setpriv, [...identity, ...rights, '--', program, ...args], options);
}
