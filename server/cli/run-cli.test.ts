import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { auditPayload } from '../../domain/audit.ts';
import { migrate } from '../store/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../store/testing/test-database.ts';
import { commands } from './commands.ts';
import { runCli } from './run-cli.ts';

const town = '01990000-0000-7000-8000-000000000001';
let database: TestDatabase;
let owner: Client;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringar-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  database = await createTestDatabase();
  await migrate(database.ownerUrl);
  vi.stubEnv('DATABASE_URL', database.ownerUrl);
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`insert into collaboration (id, slug, name, municipality) values ($1, 'exempel', 'x', 'x')`, [town]);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await owner.end();
  await database.drop();
});

async function ringar(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const lines: { out: string[]; err: string[] } = { out: [], err: [] };
  const code = await runCli(args, { out: (line) => lines.out.push(line), err: (line) => lines.err.push(line) });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

async function writeEvents(count: number): Promise<void> {
  let previousHash = '';
  for (let seq = 1; seq <= count; seq += 1) {
    const at = new Date(1_700_000_000_000 + seq).toISOString();
    const event = {
      collaborationId: town,
      seq,
      at,
      actor: 'program',
      action: 'a',
      target: 't',
      details: { b: 1, a: null },
      previousHash,
    };
    const hash = createHash('sha256').update(auditPayload(event)).digest('hex');
    await owner.query(
      `insert into audit_event (collaboration_id, seq, at, actor, action, target, details, previous_hash, hash)
       values ($1, $2, $3, 'program', 'a', 't', $4, $5, $6)`,
      [town, seq, at, event.details, previousHash, hash],
    );
    previousHash = hash;
  }
}

describe('the frame', () => {
  test('without a command it lists all of them', async () => {
    const { code, out } = await ringar();
    expect(code).toBe(0);
    for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
  });

  test.each(commands.map(({ name }) => name))('%s --help tells its usage and does nothing', async (name) => {
    vi.stubEnv('DATABASE_URL', 'mysql://refused');
    const { code, out } = await ringar(...name.split(' '), '--help');
    expect(code).toBe(0);
    expect(out).toContain(`npm run ringar -- ${name}`);
  });

  test.each([[['backup']], [['backup', 'a', 'b']], [['doctor', '--nope']], [['nope']]])(
    '%j is not understood: exit code 2',
    async (args) => {
      const { code, err } = await ringar(...args);
      expect(code).toBe(2);
      expect(err).toContain('npm run ringar --');
    },
  );

  test('a problem is a sentence without a stack', async () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://u:hemlig@127.0.0.1:1/x');
    const { code, err } = await ringar('audit', 'verify');
    expect(code).toBe(1);
    expect(err).toBe('The database of DATABASE_URL (127.0.0.1:1/x) does not answer: nothing listens there.');
  });
});

describe('audit verify', () => {
  test('a whole chain', async () => {
    await writeEvents(5);
    expect(await ringar('audit', 'verify', '--collaboration', 'exempel')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^exempel: whole, 5 events, last [0-9a-f]{64}$/),
    });
  });

  test.each([
    ['changed', `update audit_event set target = 'other' where seq = 3`, /event 3 has been changed/],
    ['removed', 'delete from audit_event where seq = 2', /event 2 is missing/],
    ['hash replaced', `update audit_event set hash = repeat('0', 64) where seq = 3`, /event 3 has been changed/],
    ['put in anew', `update audit_event set previous_hash = '' where seq = 4`, /event 4 does not follow/],
  ])('an event %s is told', async (_name, change, message) => {
    await writeEvents(5);
    await owner.query(change);
    const { code, out } = await ringar('audit', 'verify');
    expect(code).toBe(1);
    expect(out).toMatch(message);
  });

  test('an unknown collaboration is told', async () => {
    expect(await ringar('audit', 'verify', '--collaboration', 'nope')).toMatchObject({
      code: 1,
      err: 'There is no collaboration "nope".',
    });
  });
});

describe('doctor', () => {
  test('all is well', async () => {
    const { code, out } = await ringar('doctor');
    expect(out).not.toContain('FAIL');
    expect(out).toMatch(/ok {4}isolation +row-level security on all \d+ tables/);
    expect(code).toBe(0);
  });

  test.each([
    ['row-level security switched off', 'alter table actor disable row level security', 'row-level security is off on actor'],
    ['a policy for everyone', 'create policy leak on collaboration for select using (true)', 'collaboration shows rows'],
    ['no policy', 'drop policy tenant on task', 'task has no policy'],
    [
      'a new table without protection',
      'create table fresh (collaboration_id uuid, id int)',
      'row-level security is off on fresh',
    ],
  ])('%s is a failure', async (_name, change, message) => {
    await owner.query(change);
    const { code, out } = await ringar('doctor');
    expect(out).toContain(message);
    expect(code).toBe(1);
  });

  test('tables owned by the app role are a failure', async () => {
    await owner.query('grant ringar_app to current_user with set true; grant create on schema public to ringar_app');
    await owner.query('alter table task owner to ringar_app');
    expect((await ringar('doctor')).out).toContain('the role ringar_app owns tables');
  });

  test('a newer database and a broken event log are failures', async () => {
    await writeEvents(2);
    await owner.query(`update audit_event set action = 'b' where seq = 1`);
    expect((await ringar('doctor')).out).toMatch(/FAIL {2}event log +of exempel is broken at event 1/);
    await owner.query(`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9999999999999)`);
    expect((await ringar('doctor')).out).toMatch(/FAIL {2}tables +made by a newer Ringar/);
  });

  test.each([
    ['its database', '', (dataDir: string) => writeFile(join(dataDir, 'secret'), 'x'), /where it should be, is missing/],
    ['what is in its database', '', (dataDir: string) => mkdir(join(dataDir, 'postgres')), /holds no database/],
    ['the folder above', 'ringar', (above: string) => rm(above, { recursive: true }), /FAIL {2}database .*does not exist/],
  ])('a data folder of which %s is missing is a failure', async (_what, name, change, sentence) => {
    const made = await mkdtemp(join(folder, 'data-'));
    await change(made);
    vi.stubEnv('DATABASE_URL', '');
    vi.stubEnv('DATA_DIR', join(made, name));
    const { code, out } = await ringar('doctor');
    expect(out).toMatch(sentence);
    expect(out).not.toContain('none yet');
    expect(code).toBe(1);
  });

  test('a data folder that the first start will make is none', async () => {
    vi.stubEnv('DATABASE_URL', '');
    vi.stubEnv('DATA_DIR', join(folder, 'first'));
    const { code, out } = await ringar('doctor');
    expect(out).toContain(`none yet; it is made in ${join(folder, 'first')}`);
    expect(code).toBe(0);
  });

  test('bad settings, an unreachable mail server and settings without effect are told', async () => {
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1');
    vi.stubEnv('MAIL_FROM', 'ringar@example.se');
    vi.stubEnv('OIDC_ISSUER', 'https://login.example.se');
    const { out, code } = await ringar('doctor');
    expect(out).toMatch(/FAIL {2}mail +127\.0\.0\.1:1 cannot be used/);
    expect(out).toMatch(/note {2}settings +OIDC_ISSUER/);
    expect(code).toBe(1);
    vi.stubEnv('PORT', 'x');
    expect((await ringar('doctor')).out).toContain('PORT must be a whole number');
  });
});

test('backup and restore: what one writes, the other reads into an empty database', async () => {
  await writeEvents(3);
  const file = join(folder, 'a.backup');
  expect(await ringar('backup', file)).toMatchObject({ code: 0, out: expect.stringContaining('Wrote') });
  expect(await ringar('backup', file)).toMatchObject({ code: 1, err: expect.stringContaining('exists already') });
  expect(await ringar('restore', file)).toMatchObject({ code: 1, err: expect.stringContaining('never overwrites') });
  const empty = await createTestDatabase({ migrated: false });
  vi.stubEnv('DATABASE_URL', empty.ownerUrl);
  expect(await ringar('restore', file)).toMatchObject({ code: 0, out: expect.stringContaining('Restored') });
  expect(await ringar('audit', 'verify')).toMatchObject({ code: 0, out: expect.stringContaining('exempel: whole, 3 events') });
  await empty.drop();
});

describe('method check', () => {
  test('needs no database', async () => {
    vi.stubEnv('DATABASE_URL', 'mysql://refused');
    expect(await ringar('method', 'check', 'methods')).toMatchObject({ code: 0, out: expect.stringContaining('stad-for-stad') });
    expect((await ringar('method', 'check', folder)).code).toBe(1);
  });
});
