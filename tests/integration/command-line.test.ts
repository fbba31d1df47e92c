import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCli } from '../../server/cli/run-cli.ts';
import { readEnv } from '../../server/env.ts';
import { silentLog } from '../../server/log.ts';
import { startRingar } from '../../server/start.ts';
import { createTestDatabase, type TestDatabase } from '../../server/store/testing/test-database.ts';
import { xlsxOf } from '../../server/testing/list-files.ts';

let database: TestDatabase;
let folder: string;

/** The example towns, made once through the command line; the tests work beside each other in them. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringar-command-line-'));
  database = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', database.ownerUrl);
  await ringar('example');
});

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', database.ownerUrl);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function ringar(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const lines: { out: string[]; err: string[] } = { out: [], err: [] };
  const code = await runCli(args, { out: (line) => lines.out.push(line), err: (line) => lines.err.push(line) });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

async function query<T>(text: string): Promise<T[]> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query(text)).rows as T[];
  } finally {
    await client.end();
  }
}

test('the example towns are made once, their log is whole, and the doctor is content', async () => {
  const { code, out } = await ringar('example');
  expect(code).toBe(0);
  expect(out.match(/\/entry\//g)).toHaveLength(5);
  expect(await query('select slug from collaboration order by 1')).toEqual([{ slug: 'exempelstad' }, { slug: 'mellanstad' }]);
  expect((await ringar('audit', 'verify')).code).toBe(0);
  expect((await ringar('doctor')).out).toContain('Ringar has what it needs.');
});

test('a backup of the example towns restores to the same, table by table, and its documents are the same', async () => {
  const file = join(folder, 'towns.backup');
  expect(await ringar('backup', file)).toMatchObject({ code: 0 });
  const json = join(folder, 'before.json');
  expect(await ringar('export', 'plan', '--collaboration', 'exempelstad', '--format', 'json', '--out', json)).toMatchObject({
    code: 0,
  });

  const empty = await createTestDatabase({ migrated: false });
  vi.stubEnv('DATABASE_URL', empty.ownerUrl);
  expect(await ringar('restore', file)).toMatchObject({ code: 0, out: expect.stringMatching(/^Restored \d{3,} rows/) });
  const again = join(folder, 'again.backup');
  await ringar('backup', again);
  const tables = async (path: string): Promise<string[]> =>
    gunzipSync(await readFile(path))
      .toString()
      .split('\n')
      .filter((line) => line.startsWith('{"mark":"table'));
  expect(await tables(again)).toEqual(await tables(file));
  expect((await tables(file)).length).toBeGreaterThan(60);
  const after = join(folder, 'after.json');
  await ringar('export', 'plan', '--collaboration', 'exempelstad', '--format', 'json', '--out', after);
  expect(await readFile(after, 'utf8')).toBe(await readFile(json, 'utf8'));
  expect((await ringar('doctor')).code).toBe(0);
  await empty.drop();
}, 60_000);

test('backup, restore and a start leave every row of every table as it was', async () => {
  const file = join(folder, 'rows.backup');
  await ringar('backup', file);
  const before = await everyRow(database.ownerUrl);
  const empty = await createTestDatabase({ migrated: false });
  vi.stubEnv('DATABASE_URL', empty.ownerUrl);
  expect(await ringar('restore', file)).toMatchObject({ code: 0 });
  const env = readEnv({ PORT: '0', DATABASE_URL: empty.ownerUrl });
  const running = await startRingar({ env, databaseUrl: empty.ownerUrl, log: silentLog });
  expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
  await running.stop();
  const after = await everyRow(empty.ownerUrl);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(Object.values(before).flat().length).toBeGreaterThan(500);
  for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows);
  await empty.drop();
}, 60_000);

/** Every row of every table as PostgreSQL writes it, sorted. */
async function everyRow(ownerUrl: string): Promise<Record<string, string[]>> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
  const found: Record<string, string[]> = {};
  for (const { name } of tables) {
    // The list of migrations is numbered by the database that has run them.
    const row = name === 'drizzle.__drizzle_migrations' ? '(t.hash, t.created_at)' : 't';
    const { rows } = await client.query<{ row: string }>(`select ${row}::text as row from ${name} t order by 1`);
    found[name] = rows.map(({ row }) => row);
  }
  await client.end();
  return found;
}

describe('export', () => {
  test.each([
    ['plan', 'pdf', '%PDF-'],
    ['plan', 'docx', 'PK'],
    ['start-decision', 'pdf', '%PDF-'],
    ['plan-draft', 'pdf', '%PDF-'],
    ['plan-a3', 'pdf', '%PDF-'],
  ])(
    '%s as %s',
    async (kind, format, start) => {
      const out = join(folder, `${kind}.${format}`);
      const { code, err } = await ringar('export', kind, '--collaboration', 'exempelstad', '--format', format, '--out', out);
      expect(err).toBe('');
      expect(code).toBe(0);
      expect((await readFile(out)).subarray(0, start.length).toString()).toBe(start);
    },
    60_000,
  );

  test.each([
    [['plan', '--collaboration', 'mellanstad'], 1, 'mellanstad has no plan frozen yet.'],
    [['plan', '--collaboration', 'exempelstad', '--version', '99'], 1, 'exempelstad has no plan with version 99.'],
    [['plan', '--collaboration', 'nope'], 1, 'There is no collaboration "nope".'],
    [['poem', '--collaboration', 'exempelstad'], 2, 'The kind is one of'],
    [['plan-a3', '--collaboration', 'exempelstad', '--format', 'docx'], 2, 'as pdf only'],
    [['plan'], 2, '--collaboration is missing'],
  ])('%j is refused', async (args, code, message) => {
    const refused = await ringar('export', ...args, '--out', join(folder, 'never'));
    expect(refused).toMatchObject({ code, err: expect.stringContaining(message) });
    await expect(readFile(join(folder, 'never'))).rejects.toThrow();
  });

  test('a file that exists is not overwritten', async () => {
    const out = join(folder, 'mine.json');
    await writeFile(out, 'mine');
    expect((await ringar('export', 'plan', '--collaboration', 'exempelstad', '--format', 'json', '--out', out)).err).toContain(
      'exists already',
    );
    expect(await readFile(out, 'utf8')).toBe('mine');
  });
});

describe('import actors', () => {
  const count = (): Promise<{ n: number }[]> => query(`select count(*)::int as n from actor`);

  test('all rows or none', async () => {
    const before = await count();
    const file = join(folder, 'list.csv');
    await writeFile(file, 'Namn;E-post;Kontaktperson\nHamnkontoret;hamn@norr.example;x\nTullen;fel;y\n');
    const refused = await ringar('import', 'actors', '--collaboration', 'mellanstad', file);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('not read: Kontaktperson');
    expect(refused.out).toContain('Row 3, E-post: email invalid ("fel")');
    expect(await count()).toEqual(before);
    await writeFile(file, 'Namn;E-post\nHamnkontoret;hamn@norr.example\nTullen;tull@norr.example\n');
    expect((await ringar('import', 'actors', '--dry-run', '--collaboration', 'mellanstad', file)).out).toContain('Would add 2');
    expect(await count()).toEqual(before);
    expect(await ringar('import', 'actors', '--collaboration', 'mellanstad', file)).toMatchObject({ code: 0 });
    expect(await count()).toEqual([{ n: (before[0]?.n ?? 0) + 2 }]);
  });

  test('what is not read is told, and every choice can be made', async () => {
    const before = await count();
    const file = join(folder, 'workbook.xlsx');
    const bytes = await xlsxOf((workbook) => {
      workbook.addWorksheet('Om').addRow(['Om listan']);
      const sheet = workbook.addWorksheet('Aktörer');
      for (const cells of [
        ['Lista 2026'],
        ['Namn', 'Typ', 'E-post'],
        ['Varvet', 'Skeppsbygge', 'a@v.example; b@v.example'],
        ['Dold', '', 'fel'],
        ['Summa', '2', ''],
      ]) {
        sheet.addRow(cells);
      }
      sheet.getRow(4).hidden = true;
    });
    await writeFile(file, bytes);
    const list = ['import', 'actors', '--collaboration', 'mellanstad', file];
    const asked = await ringar(...list);
    expect(asked.code).toBe(1);
    expect(asked.out).toContain('Sheet read: "Aktörer"; not read: "Om" (1 rows).');
    expect(asked.out).toContain('Headings on row 2; 1 rows above not read.');
    expect(asked.out).toContain('--hidden-rows');
    const taken = await ringar(...list, '--hidden-rows', 'take', '--leave-out-wrong', '--trade', 'skeppsbygge=business');
    expect(taken.out).toContain('"Skeppsbygge" (1 rows) is no trade, read: business.');
    expect(taken.out).toContain('Row 3, E-post: several addresses, "a@v.example" is kept.');
    expect(taken.out).toContain('Row 4: "Dold" is left out (wrong).');
    expect(taken.out).toContain('Row 5: "Summa" is left out (total row).');
    expect(taken.code).toBe(0);
    expect(await count()).toEqual([{ n: (before[0]?.n ?? 0) + 1 }]);
    expect(await ringar(...list, '--sheet', 'Om', '--heading-row', '0')).toMatchObject({ code: 1 });
    expect(await ringar(...list, '--trade', 'x=rymdfart')).toMatchObject({ code: 2 });
    expect(await ringar(...list, '--delimiter', 'x')).toMatchObject({ code: 2 });
  });

  test('a file that is no list is told in a sentence', async () => {
    const file = join(folder, 'picture.xlsx');
    await writeFile(file, Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
    expect(await ringar('import', 'actors', '--collaboration', 'mellanstad', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be read'),
    });
    await writeFile(file, '<html><table>');
    expect((await ringar('import', 'actors', '--collaboration', 'mellanstad', file)).err).toContain(
      'save it as an Excel workbook',
    );
    expect(await ringar('import', 'actors', '--collaboration', 'mellanstad', join(folder, 'none'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('does not exist'),
    });
  });
});

describe('user invite', () => {
  test('prints one link and puts a mail with another in the outbox', async () => {
    const { code, out } = await ringar(
      'user',
      'invite',
      'Ny@Norr.example',
      '--collaboration',
      'mellanstad',
      '--role',
      'core',
      '--title',
      'socialsekreterare',
    );
    expect(code).toBe(0);
    const [link] = /http:\S+\/invitation\/\S+/.exec(out) ?? [];
    const [mail] = await query<{ recipient: string; body: string }>(
      `select recipient, body from installation.mail_message where kind = 'invitation'`,
    );
    expect(mail?.recipient.toLowerCase()).toBe('ny@norr.example');
    expect(mail?.body).toMatch(/\/invitation\//);
    expect(mail?.body).not.toContain(link);
    const [member] = await query(`select role, status, title from member where title = 'socialsekreterare'`);
    expect(member).toEqual({ role: 'core', status: 'asked', title: 'socialsekreterare' });
  });

  test.each([
    [['ny@norr.example'], 1, 'Say which with --collaboration: exempelstad, mellanstad.'],
    [['ny@norr.example', '--collaboration', 'mellanstad', '--role', 'king'], 2, '--role is one of'],
    [['ny', '--collaboration', 'mellanstad'], 2, 'no e-mail address'],
    [['coordinator@mellanstad.example', '--collaboration', 'mellanstad'], 1, 'is a member of mellanstad already'],
  ])('%j is refused', async (args, code, message) => {
    expect(await ringar('user', 'invite', ...args)).toMatchObject({ code, err: expect.stringContaining(message) });
  });
});
