import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

let folder: string;
let source: TestDatabase;
let client: Client;
const made: TestDatabase[] = [];
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringar-backup-'));
  source = await createTestDatabase();
  made.push(source);
  await migrate(source.ownerUrl);
  client = new Client({ connectionString: source.ownerUrl });
  await client.connect();
  await fill();
});

afterEach(async () => {
  await client.query(`delete from auth."user" where id like 'extra-%'`);
});

afterAll(async () => {
  await client.end();
  await Promise.all(made.map((database) => database.drop()));
  await rm(folder, { recursive: true, force: true });
});

/** Rows that are easily lost: null beside JSON's null, microseconds, infinity, bytes, signs that break lines. */
async function fill(): Promise<void> {
  const town = '01990000-0000-7000-8000-000000000001';
  const actor = '01990000-0000-7000-8000-000000000002';
  const awkward = 'radslut\n\r\t\u2028\u2029 "citat" \\n \\x41 🌊 שלום <b>&amp;</b> ,{}[] åäö';
  await client.query(
    `insert into collaboration (id, slug, name, municipality, settings, methods, created_at)
     values ($1, 'backup', $2, 'X', 'null', array['a,b', '"c"', '{}', 'NULL', ''], '2026-01-02 03:04:05.678901+02')`,
    [town, awkward],
  );
  await client.query(
    `insert into actor (collaboration_id, id, name, note, checked_on, archived_at) values ($1, $2, $3, '', '0044-03-15 BC', 'infinity')`,
    [town, actor, awkward],
  );
  await client.query(`insert into actor (collaboration_id, name) select $1, 'aktör ' || n from generate_series(1, 1234) n`, [
    town,
  ]);
  await client.query(`insert into member (collaboration_id, name, role, actor_id, training) values ($1, 'a', 'core', $2, $3)`, [
    town,
    actor,
    JSON.stringify([{ title: awkward, n: 1e21, deep: [null, { a: null }] }]),
  ]);
  const bytes = Buffer.concat([Buffer.from([0, 10, 13, 92, 255]), randomBytes(60_000)]);
  await client.query(
    `insert into attachment (collaboration_id, name, media_type, size_bytes, sha256, bytes) select $1, $2, 'x', 1, 'y', $3 from generate_series(1, 6)`,
    [town, awkward, bytes],
  );
  await client.query(`insert into auth."user" (id, name, email) values ('u1', $1, 'a@example.se')`, [awkward]);
  await client.query(`insert into auth.rate_limit (id, key, count, last_request) values ('r', 'k', 1, 9007199254740993)`);
}

async function backup(ownerUrl: string, file = join(folder, `${(count += 1)}.backup`)): Promise<string> {
  await writeBackup({ ownerUrl, file, ringarVersion: '0.1.0' });
  return file;
}

/** All lines but the first, which tells the time, and the last, which sums them all. */
async function content(file: string): Promise<string[]> {
  return gunzipSync(await readFile(file))
    .toString()
    .split('\n')
    .slice(1, -2);
}

async function target(): Promise<TestDatabase> {
  const database = await createTestDatabase({ migrated: false });
  made.push(database);
  return database;
}

async function run(ownerUrl: string, text: string): Promise<Record<string, unknown>[]> {
  const reader = new Client({ connectionString: ownerUrl });
  await reader.connect();
  try {
    return (await reader.query<Record<string, unknown>>(text)).rows;
  } finally {
    await reader.end();
  }
}

async function rowsIn(ownerUrl: string, table: string): Promise<number> {
  const [row] = await run(ownerUrl, `select count(*)::int as n from ${table}`);
  return Number(row?.n ?? -1);
}

/** The lines of a backup with every sum made anew: whole in form, whatever it holds. */
function summed(lines: string[]): Buffer {
  const all = createHash('sha256');
  let table = createHash('sha256');
  let [rows, ofTable, tables] = [0, 0, 0];
  const written: string[] = [];
  const write = (line: string): void => {
    all.update(`${line}\n`);
    written.push(line);
  };
  for (const line of lines.filter((text) => text !== '' && !text.startsWith('{"mark":"end"'))) {
    if (line.startsWith('{"mark":"table-end"')) {
      write(JSON.stringify({ mark: 'table-end', rows: ofTable, sha256: table.digest('hex') }));
      [table, ofTable, tables] = [createHash('sha256'), 0, tables + 1];
      continue;
    }
    if (line.startsWith('[')) {
      table.update(`${line}\n`);
      [rows, ofTable] = [rows + 1, ofTable + 1];
    }
    write(line);
  }
  written.push(JSON.stringify({ mark: 'end', tables, rows, sha256: all.digest('hex') }));
  return gzipSync(`${written.join('\n')}\n`);
}

describe('round trip', () => {
  test('what is restored equals what was backed up, row by row', async () => {
    const file = await backup(source.ownerUrl);
    const into = await target();
    const restored = await restoreBackup({ ownerUrl: into.ownerUrl, file });
    expect(restored.rows).toBeGreaterThan(1240);
    expect(await content(await backup(into.ownerUrl))).toEqual(await content(file));
  });

  test('for any text', async () => {
    const texts = fc.array(
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (names) => {
        await client.query(`delete from auth."user" where id like 'extra-%'`);
        for (const [index, name] of names.entries()) {
          await client.query(`insert into auth."user" (id, name, email) values ($1, $2, $1)`, [`extra-${index}`, name]);
        }
        const file = await backup(source.ownerUrl);
        const into = await target();
        await restoreBackup({ ownerUrl: into.ownerUrl, file });
        expect(await content(await backup(into.ownerUrl))).toEqual(await content(file));
      }),
      { numRuns: 3 },
    );
  }, 60_000);

  test('a restored installation is as protected as the first: rights, policies and triggers are there', async () => {
    const into = await target();
    await restoreBackup({ ownerUrl: into.ownerUrl, file: await backup(source.ownerUrl) });
    const protections = `select (select count(*) from pg_policies)::int as policies,
      (select count(*) from pg_trigger where not tgisinternal and tgenabled = 'O')::int as triggers,
      (select count(*) from pg_constraint where contype = 'f' and convalidated)::int as keys,
      (select count(*) from information_schema.role_table_grants where grantee in ('ringar_app', 'ringar_system'))::int as grants`;
    const reader = new Client({ connectionString: into.ownerUrl });
    await reader.connect();
    expect((await reader.query(protections)).rows).toEqual((await client.query(protections)).rows);
    await reader.end();
  });
});

describe('a backup', () => {
  test('is one moment: what is written meanwhile is not in it by halves', async () => {
    const writing = new Client({ connectionString: source.ownerUrl });
    await writing.connect();
    const stop = new AbortController();
    const writes = (async () => {
      for (let id = 0; !stop.signal.aborted; id += 1) {
        await writing.query(
          `with u as (insert into auth."user" (id, name, email) values ($1, 'x', $1))
          insert into auth.account (id, user_id, account_id, provider_id) select $1, 'u1', $1, 'p'`,
          [`extra-${id}`],
        );
      }
    })();
    const lines = await content(await backup(source.ownerUrl));
    stop.abort();
    await writes;
    await writing.query(`delete from auth.account`);
    await writing.end();
    const extra = lines.filter((line) => line.includes('"extra-')).length;
    expect(extra % 2).toBe(0);
  });

  test('can be read by its owner alone, never overwrites, and leaves nothing behind when it fails', async () => {
    const file = await backup(source.ownerUrl);
    expect((await stat(file)).mode & 0o077).toBe(0);
    await expect(backup(source.ownerUrl, file)).rejects.toThrow(/exists already/);
    await expect(backup(source.ownerUrl, join(folder, 'no', 'x'))).rejects.toThrow(/does not exist/);
  });
});

test('an empty database is told, and no file is written', async () => {
  const { ownerUrl } = await target();
  const file = join(folder, 'empty');
  await expect(backup(ownerUrl, file)).rejects.toThrow(/nothing to back up/);
  await expect(stat(file)).rejects.toThrow();
  await expect(stat(`${file}.part`)).rejects.toThrow();
});

describe('a file that is not whole restores nothing', () => {
  /** Tries to restore the bytes; gives what was said, having made sure that nothing was written. */
  async function refusalOf(bytes: Buffer): Promise<string> {
    const file = join(folder, `bad-${(count += 1)}`);
    await writeFile(file, bytes);
    const into = await createTestDatabase();
    made.push(into);
    const refusal = await restoreBackup({ ownerUrl: into.ownerUrl, file }).then(
      () => 'restored',
      (error: Error) => error.message,
    );
    expect(await rowsIn(into.ownerUrl, 'collaboration')).toBe(refusal === 'restored' ? 1 : 0);
    return refusal;
  }

  test('cut off anywhere', async () => {
    const whole = await readFile(await backup(source.ownerUrl));
    for (const share of [0.05, 0.5, 0.999]) {
      expect(await refusalOf(whole.subarray(0, Math.floor(whole.length * share)))).toMatch(/damaged|not a backup/);
    }
  });

  test('one byte changed', async () => {
    const whole = await readFile(await backup(source.ownerUrl));
    const changed = Buffer.from(whole);
    const middle = Math.floor(whole.length / 2);
    changed[middle] = (changed[middle] ?? 0) ^ 1;
    expect(await refusalOf(changed)).toMatch(/damaged/);
  });

  test.each([
    ['a value changed', (text: string) => text.replace('aktör 7"', 'aktör 8"')],
    ['a row left out', (text: string) => text.replace(/\n\[[^\n]*aktör 7"[^\n]*/, '')],
    [
      'a table left out',
      (text: string) => text.replace(/\{"mark":"table","schema":"public","name":"actor"[^]*?"mark":"table-end"[^\n]*\n/, ''),
    ],
    ['the end left out', (text: string) => text.replace(/\{"mark":"end"[^]*$/, '')],
    ['something after the end', (text: string) => `${text}{"mark":"end"}\n`],
  ])('%s, packed again', async (_name, change) => {
    const text = gunzipSync(await readFile(await backup(source.ownerUrl))).toString();
    expect(change(text)).not.toBe(text);
    expect(await refusalOf(gzipSync(change(text)))).toMatch(/damaged/);
  });

  test.each([
    [
      'a table that this version does not have',
      (line: string) => line.replace('"name":"task"', '"name":"unknown"'),
      /does not fit/,
    ],
    [
      'a row whose organisation is missing',
      (line: string) => (line.includes('0044-03-15 BC') ? '' : line),
      /23503 at member, .*Nothing was restored/,
    ],
    ['a value of the wrong kind', (line: string) => line.replace('0044-03-15 BC', 'soon'), /22007.*Nothing was restored/],
  ])('found out only while loading: %s', async (_name, change, message) => {
    const lines = gunzipSync(await readFile(await backup(source.ownerUrl)))
      .toString()
      .split('\n');
    const changed = lines.map(change);
    expect(changed).not.toEqual(lines);
    expect(await refusalOf(summed(changed))).toMatch(message);
    expect(await refusalOf(summed(lines))).toBe('restored');
  });

  test('another kind of file', async () => {
    expect(await refusalOf(Buffer.from('hello'))).toMatch(/is not a backup of Ringar/);
    expect(await refusalOf(gzipSync('{"hello":1}\n'))).toMatch(/is not a backup of Ringar/);
    expect(await refusalOf(gzipSync(''))).toMatch(/is not a backup of Ringar/);
    expect(await refusalOf(Buffer.alloc(0))).toMatch(/is not a backup|damaged/);
  });

  test('no file', async () => {
    await expect(restoreBackup({ ownerUrl: source.ownerUrl, file: join(folder, 'none') })).rejects.toThrow(/does not exist/);
  });
});

describe('a restore refuses', () => {
  test('an installation that holds something, and leaves it as it is', async () => {
    const file = await backup(source.ownerUrl);
    const before = await content(file);
    await expect(restoreBackup({ ownerUrl: source.ownerUrl, file })).rejects.toThrow(
      /already holds 1 accounts and 1 collaborations/,
    );
    expect(await content(await backup(source.ownerUrl))).toEqual(before);
  });

  test('a database on which Ringar runs', async () => {
    const into = await createTestDatabase();
    made.push(into);
    const { appUrl } = await migrate(into.ownerUrl);
    const running = new Client({ connectionString: appUrl });
    await running.connect();
    const file = await backup(source.ownerUrl);
    await expect(restoreBackup({ ownerUrl: into.ownerUrl, file })).rejects.toThrow(/Stop it/);
    await running.end();
  });
});

describe('between versions', () => {
  let newer: string;
  beforeAll(async () => {
    newer = join(folder, 'migrations');
    await cp(join(import.meta.dirname, '..', 'migrations'), newer, { recursive: true });
    const journal = JSON.parse(await readFile(join(newer, 'meta', '_journal.json'), 'utf8'));
    const last = journal.entries.at(-1);
    journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: 'next' });
    await writeFile(join(newer, 'meta', '_journal.json'), JSON.stringify(journal));
    await writeFile(
      join(newer, 'next.sql'),
      [
        'alter table actor rename name to title',
        "alter table actor add shade text not null default 'new'",
        'create table numbered (id int generated always as identity primary key, twice int generated always as (id * 2) stored)',
      ].join(';--> statement-breakpoint\n'),
    );
  });

  test('an older backup is brought up to this version', async () => {
    const into = await target();
    await restoreBackup({ ownerUrl: into.ownerUrl, file: await backup(source.ownerUrl), migrationsFolder: newer });
    expect(await rowsIn(into.ownerUrl, `actor where title like 'akt%' and shade = 'new'`)).toBe(1234);
  });

  test('a newer backup is refused', async () => {
    const into = await target();
    await restoreBackup({ ownerUrl: into.ownerUrl, file: await backup(source.ownerUrl), migrationsFolder: newer });
    const file = await backup(into.ownerUrl);
    await expect(restoreBackup({ ownerUrl: (await target()).ownerUrl, file })).rejects.toThrow(/made by a newer Ringar/);
  });

  test('counting goes on after the last number, and computed columns are computed again', async () => {
    const [first, second] = [await target(), await target()];
    await restoreBackup({ ownerUrl: first.ownerUrl, file: await backup(source.ownerUrl), migrationsFolder: newer });
    await run(first.ownerUrl, 'insert into numbered select from generate_series(1, 7)');
    await restoreBackup({ ownerUrl: second.ownerUrl, file: await backup(first.ownerUrl), migrationsFolder: newer });
    expect(await run(second.ownerUrl, 'insert into numbered default values returning id, twice')).toEqual([{ id: 8, twice: 16 }]);
  });
});
