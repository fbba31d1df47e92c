import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';

export type TestDatabase = { ownerUrl: string; drop(): Promise<void> };

/** Where the run's shared server answers; set by `tests/setup/postgres.ts`. */
export const testServerVariable = 'RINGAR_TEST_POSTGRES';

const store = join(import.meta.dirname, '..');

/**
 * Gives a test file a database of its own, with every migration run (`migrated: false`: an empty one). Copies of one
 * migrated template, so that a database costs some tens of milliseconds. Call `drop` in `afterAll`; it also ends
 * connections that the test left open.
 */
export async function createTestDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const server = process.env[testServerVariable];
  if (!server) throw new Error(`${testServerVariable} is not set: run this test with vitest, in the project "server"`);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(server, async (client) => {
    const template = migrated ? await migratedTemplate(client, server) : 'template1';
    await client.query(`create database ${name} template ${template} strategy wal_log`);
  });
  return {
    ownerUrl: urlOf(server, name),
    drop: () =>
      withClient(server, async (client) => {
        for (let tries = 0; ; tries += 1) {
          // A connection that has just been closed lives on for a moment, and belongs to a role that is not ours to end.
          const refused = await client.query(`drop database if exists ${name} with (force)`).then(
            () => null,
            (error: { code?: string }) => error,
          );
          if (!refused) return;
          if (refused.code !== '42501' || tries >= 20) throw refused;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }),
  };
}

/** Makes the template once per set of migrations; others that want it meanwhile wait for the lock. */
async function migratedTemplate(client: Client, server: string): Promise<string> {
  const name = `template_${await fingerprintOfMigrations()}`;
  await client.query('select pg_advisory_lock(728101)');
  try {
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) {
      const unfinished = `${name}_unfinished`;
      await client.query(`drop database if exists ${unfinished} with (force)`);
      await client.query(`create database ${unfinished}`);
      const { migrate } = await import('../migrate.ts');
      await migrate(urlOf(server, unfinished));
      await client.query(`alter database ${unfinished} rename to ${name}`);
    }
  } finally {
    await client.query('select pg_advisory_unlock(728101)');
  }
  return name;
}

/** A name for the state of the migrations, so that a watching test run notices a new one. */
async function fingerprintOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  const folder = join(store, 'migrations');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = [join(store, 'migrate.ts'), ...names.toSorted().map((name) => join(folder, name))];
  for (const file of files) hash.update(file).update(await readFile(file).catch(() => ''));
  return hash.digest('hex').slice(0, 12);
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
