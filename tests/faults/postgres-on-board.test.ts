import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { silentLog } from '../../server/log.ts';
import { startDatabase, type StartedDatabase } from '../../server/store/postgres/start-database.ts';

let dataDir: string;
let database: StartedDatabase;

const start = () => startDatabase({ env: { dataDir, databaseUrl: null }, log: silentLog });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ringar-faults-'));
  database = await start();
});
afterAll(async () => {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function ask<T extends object>(text: string): Promise<T[]> {
  const client = new Client({ connectionString: database.url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

test('the package on board is PostgreSQL 18, made with checksums, UTF-8 and Swedish ordering', async () => {
  const [found] = await ask(`select current_setting('server_version_num')::int / 10000 as major,
    current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
    exists (select from pg_collation where collname = 'sv-x-icu') as swedish`);
  expect(found).toEqual({ major: 18, checksums: 'on', encoding: 'UTF8', swedish: true });
});

test('it ends cleanly, starts again, and comes back after a crash with what was committed', async () => {
  await ask('create table kept (id int); insert into kept values (1)');
  await database.stop();
  database = await start();
  await ask('insert into kept values (2)');
  process.kill(Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]), 'SIGKILL');
  await expect
    .poll(() => ask('select id from kept order by id').catch(() => null), { timeout: 20_000 })
    .toEqual([{ id: 1 }, { id: 2 }]);
});

test('a folder that is only partly there is told with what to do, and nothing is made in its place', async () => {
  await database.stop();
  const [pgData, secret] = [join(dataDir, 'postgres'), join(dataDir, 'secret')];
  await rename(pgData, `${pgData}-away`);
  await expect(start()).rejects.toThrow(/secret belongs to a database, and .*postgres, where it should be, is missing/);
  await rename(`${pgData}-away`, pgData);

  const own = await readFile(secret, 'utf8');
  await writeFile(secret, `${'0'.repeat(64)}\n`);
  await expect(start()).rejects.toThrow(/does not accept the secret/);
  await writeFile(secret, own);

  const version = await readFile(join(pgData, 'PG_VERSION'), 'utf8');
  await writeFile(join(pgData, 'PG_VERSION'), '17\n');
  await expect(start()).rejects.toThrow(/was made by PostgreSQL 17/);
  await writeFile(join(pgData, 'PG_VERSION'), '');
  await expect(start()).rejects.toThrow(/only partly there/);
  await writeFile(join(pgData, 'PG_VERSION'), version);

  const above = { dataDir: join(dataDir, 'not-mounted', 'ringar'), databaseUrl: null };
  await expect(startDatabase({ env: above, log: silentLog })).rejects.toThrow(/does not exist. Is its disk mounted/);

  database = await start();
  expect(await ask('select count(*)::int as rows from kept')).toEqual([{ rows: 2 }]);
});
