import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { migrate, NewerDatabaseError, newestKnownMigration } from './migrate.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
let owner: pg.Client;

beforeEach(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterEach(async () => {
  await owner.end();
  await database.drop();
});

test('a database that a newer Ringar has used is refused and left as it is', async () => {
  const later = newestKnownMigration() + 1;
  await owner.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', ['later', later]);
  await owner.query('revoke all on collaboration from ringar_app');
  await expect(migrate(database.ownerUrl)).rejects.toThrow(NewerDatabaseError);
  const { rows } = await owner.query(`select has_table_privilege('ringar_app', 'collaboration', 'select') as granted`);
  expect(rows).toEqual([{ granted: false }]);
});

test('starting again, also many at once, changes nothing and gives the same addresses', async () => {
  const [first, ...others] = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl)));
  expect(others).toEqual([first, first]);
  const { rows } = await owner.query('select count(*)::int as rows from installation.installation');
  expect(rows).toEqual([{ rows: 1 }]);
});
