import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { actor } from './schema/index.ts';

let ringar: TestRingar;
let north: Awaited<ReturnType<TestRingar['town']>>;
let south: Awaited<ReturnType<TestRingar['town']>>;

beforeAll(async () => {
  ringar = await startTestRingar();
  north = await ringar.town('norr');
  south = await ringar.town('soder');
  for (const town of [north, south]) {
    await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
      tx.insert(actor).values({ collaborationId: town.id, name: `Polisen i ${town.slug}` }),
    );
  }
});
afterAll(() => ringar.stop());

test('a stranger is asked to sign in', async () => {
  await expect(ringar.clientWith().actors.list({ collaboration: 'norr' })).rejects.toMatchObject({
    code: 'NOT_SIGNED_IN',
    status: 401,
  });
});

test('another town answers 404, by slug and by id, exactly like a town that does not exist', async () => {
  const mine = north.coordinator.client;
  const refusals = await Promise.all(
    ['soder', south.id, 'finns-inte'].map((collaboration) =>
      mine.actors.list({ collaboration }).catch((error: unknown) => error),
    ),
  );
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'NOT_FOUND', status: 404 });
});

test('each town sees its own actors', async () => {
  const names = async (town: typeof north) =>
    (await town.coordinator.client.actors.list({ collaboration: town.slug })).map((row) => row.name);
  expect(await names(north)).toEqual(['Polisen i norr']);
  expect(await names(south)).toEqual(['Polisen i soder']);
});

test('the database itself keeps towns apart: a query without any filter sees one town', async () => {
  const rows = await ringar.door.asProgram({ collaborationId: north.id }, ({ tx }) => tx.select().from(actor));
  expect(rows.map((row) => row.collaborationId)).toEqual([north.id]);
  await expect(
    ringar.door.asProgram({ collaborationId: north.id }, ({ tx }) =>
      tx.insert(actor).values({ collaborationId: south.id, name: 'x' }),
    ),
  ).rejects.toThrow();
});

test('every table with a collaboration has row-level security, led by collaboration_id, and the roles own nothing', async () => {
  const client = new pg.Client({ connectionString: ringar.ownerUrl });
  await client.connect();
  const { rows: open } = await client.query(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'collaboration_id'
     where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity`,
  );
  const { rows: misled } = await client.query(
    `select c.relname from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'collaboration_id'
     where n.nspname = 'public' and i.indisprimary and i.indkey[0] <> a.attnum`,
  );
  const { rows: owned } = await client.query(
    `select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname like 'ringar\\_%'`,
  );
  const { rows: mighty } = await client.query(
    `select rolname from pg_roles where rolname like 'ringar\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  );
  await client.end();
  expect({ open, misled, owned, mighty }).toEqual({ open: [], misled: [], owned: [], mighty: [] });
});
