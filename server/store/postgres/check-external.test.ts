import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { checkExternal } from './check-external.ts';

let database: TestDatabase;
let client: Client;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

function changed(change: (url: URL) => void): string {
  const url = new URL(database.ownerUrl);
  change(url);
  return url.toString();
}

/** A role of this test's own, with a password that stands nowhere else. */
async function role(name: string, rights = ''): Promise<string> {
  await client.query(`create role ${name} login ${rights} password 'hemlig'`);
  return changed((url) => {
    url.username = name;
    url.password = 'hemlig';
  });
}

test('a database of an owner who may create roles is fit', async () => {
  await expect(checkExternal(database.ownerUrl)).resolves.toBeUndefined();
});

test('a role without rights is told all it lacks at once', async () => {
  const url = await role('check_external_weak');
  await expect(checkExternal(url)).rejects.toThrow(/may not create schemas .*; the role may not create roles/);
});

test.each([
  ['a wrong password', (url: URL) => void (url.password = 'felaktig'), 'refuses the user or password'],
  ['an unknown database', (url: URL) => void (url.pathname = '/nope'), 'does not exist on that server'],
  ['no server there', (url: URL) => void url.searchParams.set('host', '/nowhere'), 'nothing listens there'],
])('%s is told in a sentence, without the password', async (_name, change, message) => {
  const url = new URL(await role(`check_external_${(count += 1)}`, 'createrole'));
  change(url);
  const refusal = await checkExternal(url.toString()).catch((error: Error) => error.message);
  expect(refusal).toContain(message);
  expect(refusal).not.toMatch(/hemlig|felaktig/);
});

test('an unknown host is told', async () => {
  await expect(checkExternal('postgresql://u:p@host.invalid/x')).rejects.toThrow(/cannot be found|cannot be reached/);
});
