import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

const made: TestDatabase[] = [];
afterAll(() => Promise.all(made.map((database) => database.drop())));

async function connect(): Promise<Client> {
  const database = await createTestDatabase({ migrated: false });
  made.push(database);
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  return client;
}

test('each caller has a database of its own', async () => {
  const [first, second] = [await connect(), await connect()];
  await first.query('create table note (text text)');
  await expect(second.query('select from note')).rejects.toThrow(/does not exist/);
  await Promise.all([first.end(), second.end()]);
});

test('the owner is no superuser, may make roles, and has Swedish ordering', async () => {
  const client = await connect();
  const { rows } = await client.query(
    `select rolsuper, rolcreaterole, pg_catalog.getdatabaseencoding() as encoding from pg_roles where rolname = current_user`,
  );
  expect(rows).toEqual([{ rolsuper: false, rolcreaterole: true, encoding: 'UTF8' }]);
  const sorted = await client.query(`select w from unnest(array['ö','z','a','ä','å']) w order by w collate "sv-x-icu"`);
  expect(sorted.rows.map((row) => row.w)).toEqual(['a', 'z', 'å', 'ä', 'ö']);
  for (const extension of ['pg_trgm', 'unaccent', 'pgcrypto']) await client.query(`create extension ${extension}`);
  await client.end();
});
