import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { loginOf } from './migrate.ts';

/**
 * Every table of a collaboration, also those that are added later: a row of another town is neither seen, changed,
 * removed nor made, whatever the query. The rows are made of nothing but what the columns ask for.
 */
let ringar: TestRingar;
let owner: pg.Client;
let app: pg.Client;
let tables: string[];
let [north, south] = ['', ''];

beforeAll(async () => {
  ringar = await startTestRingar();
  owner = await connect(ringar.ownerUrl);
  const { rows } = await owner.query<{ secret: string; name: string }>(
    'select secret, current_database() as name from installation.installation',
  );
  app = await connect(loginOf(ringar.ownerUrl, rows[0]!.name, rows[0]!.secret, 'ringar_app').url);
  [north, south] = [(await ringar.town('norr')).id, (await ringar.town('soder')).id];
  tables = await tableNames();
  await forgetForeignKeys();
  for (const table of tables) await owner.query(await insertInto(table, south));
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await ringar.stop();
});

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function tableNames(): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by 1`,
  );
  return rows.map(({ name }) => name).filter((name) => name !== 'collaboration');
}

/** A row alone must be possible; what it would refer to is tested elsewhere. */
async function forgetForeignKeys(): Promise<void> {
  const { rows } = await owner.query<{ forget: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as forget from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  for (const { forget } of rows) await owner.query(forget);
}

const fillers: Record<string, string> = {
  uuid: 'uuidv7()',
  text: 'md5(random()::text)',
  int4: '(random() * 1000)::int',
  int8: '1',
  float8: '1',
  bool: 'false',
  jsonb: "'{}'",
  bytea: "'x'",
  date: 'current_date',
  timestamptz: 'now()',
  _text: "'{}'",
};

/** SQL that adds a row of the least to a table. */
async function insertInto(table: string, town: string): Promise<string> {
  const { rows } = await owner.query<{ name: string; type: string }>(
    `select column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null
       and is_generated = 'NEVER' and column_name <> 'collaboration_id'`,
    [table],
  );
  const columns = ['collaboration_id', ...rows.map(({ name }) => name)].map(pg.escapeIdentifier).join(', ');
  const values = rows.map(({ name, type }) => {
    const filler = name === 'author_id' ? "'me'" : fillers[type];
    if (!filler) throw new Error(`no filler for ${table}.${name} of type ${type}`);
    return filler;
  });
  return `insert into ${pg.escapeIdentifier(table)} (${columns}) values (${[`'${town}'`, ...values].join(', ')})`;
}

/** Runs SQL as the application does inside a town; gives the rows touched, or the code of the refusal. */
async function inside(town: string, query: string): Promise<number | string> {
  await app.query('begin');
  try {
    await app.query(`select set_config('ringar.user_id', 'me', true), set_config('ringar.collaboration_id', $1, true)`, [town]);
    return (await app.query(query)).rowCount ?? 0;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await app.query('rollback');
  }
}

const notAllowed = '42501';
/** The plan: a town has one, and has it already. */
const onlyOne = '23505';

test('every table belongs to a collaboration, and holds a row of the other town', async () => {
  expect(tables.length).toBeGreaterThan(20);
  for (const table of tables) {
    const { rows } = await owner.query(`select from ${pg.escapeIdentifier(table)} where collaboration_id = $1`, [south]);
    expect([table, rows.length > 0]).toEqual([table, true]);
  }
});

describe('inside one town', () => {
  const onEach = async (query: (table: string) => string | Promise<string>, town = north) => {
    const outcomes: Record<string, number | string> = {};
    for (const table of tables) outcomes[table] = await inside(town, await query(pg.escapeIdentifier(table)));
    return outcomes;
  };
  const others = (outcomes: Record<string, number | string>, ...right: (number | string)[]) =>
    Object.entries(outcomes).filter(([, outcome]) => !right.includes(outcome));
  const fromSouth = () => `where collaboration_id = '${south}'`;

  test('no row of another is seen, but each is seen at home', async () => {
    expect(others(await onEach((table) => `select from ${table} ${fromSouth()}`), 0)).toEqual([]);
    expect(others(await onEach((table) => `select from ${table} ${fromSouth()} limit 1`, south), 1)).toEqual([]);
  });

  test('no row of another is changed or removed', async () => {
    const change = (table: string) => `update ${table} set collaboration_id = collaboration_id ${fromSouth()}`;
    expect(others(await onEach(change), 0, notAllowed)).toEqual([]);
    expect(others(await onEach((table) => `delete from ${table} ${fromSouth()}`), 0, notAllowed)).toEqual([]);
  });

  test('no row is made for another, but at home it is', async () => {
    const make = (table: string) => insertInto(table.replaceAll('"', ''), south);
    expect(others(await onEach(make), notAllowed)).toEqual([]);
    expect(others(await onEach(make, south), 1, onlyOne)).toEqual([]);
  });

  test('no row is moved to another', async () => {
    for (const table of tables) await owner.query(await insertInto(table, north));
    const move = (table: string) => `update ${table} set collaboration_id = '${south}' where collaboration_id = '${north}'`;
    expect(others(await onEach(move), notAllowed)).toEqual([]);
  });
});

test('before any town is entered nothing is seen', async () => {
  for (const table of ['collaboration', ...tables]) expect([table, await inside('', `select from ${table}`)]).toEqual([table, 0]);
});

test('what is logged or frozen is never changed, not even at home', async () => {
  for (const table of ['audit_event', 'document']) {
    expect(await inside(south, `update ${table} set collaboration_id = collaboration_id`)).toBe(notAllowed);
    expect(await inside(south, `delete from ${table}`)).toBe(notAllowed);
  }
});

test('what belongs to signing in and to the installation is out of reach', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace in ('auth'::regnamespace, 'installation'::regnamespace)`,
  );
  expect(rows.length).toBeGreaterThan(8);
  for (const { name } of rows) expect([name, await inside(south, `select from ${name}`)]).toEqual([name, notAllowed]);
});

test('the role that signs people in sees who belongs where, and nothing of what is written', async () => {
  const { rows: installation } = await owner.query<{ secret: string; name: string }>(
    'select secret, current_database() as name from installation.installation',
  );
  const { secret, name } = installation[0]!;
  const system = await connect(loginOf(ringar.ownerUrl, name, secret, 'ringar_system').url);
  const seen = [];
  for (const table of tables) {
    const outcome = await system.query(`select * from ${pg.escapeIdentifier(table)} limit 1`).catch(() => ({ rowCount: 0 }));
    if (outcome.rowCount !== 0) seen.push(table);
  }
  await system.end();
  // What requests were answered is encrypted with ids that are not kept.
  expect(seen).toEqual(['link', 'member', 'request_answer']);
});

test('the roles of the process are members of no other role, and own nothing', async () => {
  const { rows } = await owner.query<{ role: string; power: string }>(
    `with ours as (select oid, rolname, (rolname like '%app%') as app from pg_roles where rolname like 'ringar\\_%')
     select o.rolname as role, 'member of ' || r.rolname as power from ours o join pg_auth_members m on m.member = o.oid
       join pg_roles r on r.oid = m.roleid where r.rolname not in ('ringar_app', 'ringar_system')
     union all select o.rolname, 'owns ' || d.classid::regclass || ' ' || d.objid from ours o
       join pg_shdepend d on d.refclassid = 'pg_authid'::regclass and d.refobjid = o.oid and d.deptype = 'o'
         and d.dbid = (select oid from pg_database where datname = current_database())`,
  );
  expect(rows).toEqual([]);
});
