import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../../server/store/testing/test-database.ts';
import { launchWholeServer, startWholeServer, type WholeServer } from './whole-server.ts';

let interrupted: TestDatabase;
let second: TestDatabase;
let whole: TestDatabase;
const running: WholeServer[] = [];

beforeAll(async () => {
  [interrupted, second, whole] = [await createTestDatabase(), await createTestDatabase(), await createTestDatabase()];
});
afterAll(async () => {
  await Promise.all(running.map((server) => server.kill()));
  await Promise.all([interrupted, second, whole].map((database) => database.drop()));
});

async function asOwner<T>({ ownerUrl }: TestDatabase, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** How many rows each table of the towns has. */
const contentOf = (database: TestDatabase) =>
  asOwner(database, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of rows)
      counts[name] = Number((await client.query(`select count(*) as rows from "${name}"`)).rows[0]!.rows);
    return counts;
  });

async function fill(database: TestDatabase): Promise<void> {
  const server = await startWholeServer({ DATABASE_URL: database.ownerUrl }, ['--example']);
  running.push(server);
  await server.kill();
}

/** Ends Ringar at the moment when its filling wants to write in a table. */
const killAt = (table: string) =>
  asOwner(interrupted, async (client) => {
    await client.query(`begin; lock table "${table}" in share mode`);
    const server = await launchWholeServer({ DATABASE_URL: interrupted.ownerUrl }, ['--example']);
    running.push(server);
    for (let waiting = 0; waiting === 0; await pause(20)) {
      expect(server.child.exitCode, server.lines.join('\n')).toBeNull();
      const { rows } = await client.query(
        `select count(*)::int as n from pg_locks where not granted and relation = '"${table}"'::regclass`,
      );
      waiting = rows[0]!.n;
    }
    await server.kill();
    await client.query('rollback');
  });

test('example towns whose filling is interrupted, again and again, are whole after a start that is not', async () => {
  await fill(whole);
  const expected = await contentOf(whole);
  expect(Object.values(expected).filter((rows) => rows > 0).length).toBeGreaterThan(25);

  for (const table of ['actor', 'document', 'journey_state']) await killAt(table);
  await fill(interrupted);
  expect(await contentOf(interrupted)).toEqual(expected);

  // Between the towns: the first is there, and the second is being made.
  const server = await launchWholeServer({ DATABASE_URL: second.ownerUrl }, ['--example']);
  running.push(server);
  await asOwner(second, async (client) => {
    for (let documents = 0; documents === 0; await pause(10))
      documents = (await client.query('select count(*)::int as n from document')).rows[0]!.n;
  });
  await server.kill();
  await fill(second);
  expect(await contentOf(second)).toEqual(expected);
}, 300_000);
