import { chmod, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { connectionUrl } from '../../server/store/postgres/connection-url.ts';
import { dataFolder, readPasswords } from '../../server/store/postgres/data-folder.ts';
import { findRunning } from '../../server/store/postgres/find-running.ts';
import { stopPostgres } from '../../server/store/postgres/stop-postgres.ts';
import { openLive } from '../../server/testing/live-client.ts';
import { keepWriting, setUp, startWholeServer, type WholeServer } from './whole-server.ts';

let dataDir: string;
let ringar: WholeServer;
let town: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ringar-faults-'));
  ringar = await startWholeServer({ DATA_DIR: dataDir });
  town = await setUp(ringar);
});

afterAll(async () => {
  await ringar?.kill();
  const running = await findRunning(join(dataDir, 'postgres'));
  if (running) await stopPostgres(running.pid);
  await rm(dataDir, { recursive: true, force: true });
});

/** Asks the database as its superuser; what ends the asker with all others is no error. */
async function ask<T extends object>(text: string, isEnded = false): Promise<T[]> {
  const folder = dataFolder(dataDir);
  const { superuserPassword } = await readPasswords(folder);
  const address = { socketDir: folder.socketDir, port: 5432, user: 'postgres', password: superuserPassword, database: 'ringar' };
  const client = new Client({ connectionString: connectionUrl(address) });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<T>(text)).rows;
  } catch (error) {
    if (isEnded) return [];
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const serverPid = async () => Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
const signalServer = async (signal: NodeJS.Signals) => void process.kill(await serverPid(), signal);

/** A file of the log can neither be made nor grow, so that the database ends itself and cannot start, until it can again. */
async function keepLogFromGrowing(): Promise<void> {
  const log = join(dataDir, 'postgres', 'pg_wal');
  await chmod(log, 0o500);
  // Whatever has been made in advance is used up first.
  for (let count = 0; count < 12; count += 1) {
    await ask(`create table if not exists filling (n int); insert into filling values (1); select pg_switch_wal()`, true);
    if (!(await findRunning(join(dataDir, 'postgres')))) break;
  }
  await pause(1_500);
  await chmod(log, 0o700);
}

const ways: [string, () => Promise<unknown>][] = [
  [
    'connections ended by the administrator',
    () => ask(`select pg_terminate_backend(pid) from pg_stat_activity where usename like 'ringar%'`),
  ],
  [
    'a helper process killed',
    async () => {
      const [helper] = await ask<{ pid: number }>(`select pid from pg_stat_activity where usename like 'ringar_app%' limit 1`);
      process.kill(helper!.pid, 'SIGKILL');
    },
  ],
  ['main process killed', () => signalServer('SIGKILL')],
  ['ended at once (SIGQUIT)', () => signalServer('SIGQUIT')],
  ['its log cannot grow', keepLogFromGrowing],
  ['asked to end (SIGTERM)', () => signalServer('SIGTERM')],
  ['asked to end soon (SIGINT)', () => signalServer('SIGINT')],
];

/** Waits longer than the change stream pauses, so that its connection is back too. */
async function listening(): Promise<number> {
  let count = 0;
  for (const deadline = Date.now() + 20_000; Date.now() < deadline && count === 0; await pause(100)) {
    const rows = await ask(`select from pg_stat_activity where application_name = 'ringar changes'`).catch(() => []);
    count = rows.length;
  }
  return count;
}

test.each(ways)('%s: Ringar goes on and saves again within 5 s, and nothing it acknowledged is lost', async (way, end) => {
  const live = openLive({ url: ringar.url, cookie: town.cookie(), name: `${await townId()}/plan` });
  await live.synced;
  const [before, linesBefore] = [await serverPid(), ringar.lines.length];
  const writing = [1, 2, 3].map((number) => keepWriting(town.client, `${way} ${number}`));
  await Promise.all(writing.map(({ firstSavedAfter }) => firstSavedAfter(performance.now())));
  // As it stands five minutes after the start at the latest; the first one writes every table that was just made.
  await ask('checkpoint');
  await end();
  const ended = performance.now();
  live.doc.getText('text:visions').insert(0, `${way}. `);
  // Asked to end, the old server takes what its connections ask until it is helped to its end.
  if (way.startsWith('asked')) while ((await serverPid().catch(() => before)) === before) await pause(20);
  await Promise.all(writing.map(({ firstSavedAfter }) => firstSavedAfter(performance.now())));
  const tookMs = performance.now() - ended;
  expect(await listening()).toBe(1);
  await Promise.all(writing.map(({ stop }) => stop()));
  await expect.poll(() => live.told.at(-1), { timeout: 15_000 }).toMatchObject({ saved: true });
  live.leave();
  expect(ringar.child.exitCode).toBeNull();
  for (const { refusals } of writing) expect([...refusals].filter((status) => status !== 503)).toEqual([]);
  const names = new Set((await town.client.actors.list({ collaboration: 'avbrott' })).map(({ name }) => name));
  for (const { saved } of writing) expect(saved.filter((name) => !names.has(name))).toEqual([]);
  expect(ringar.lines.length - linesBefore).toBeLessThan(30);
  expect(tookMs).toBeLessThan(5_000);
});

test('a data folder that vanishes while Ringar runs is waited for, not made anew', async () => {
  const pgData = join(dataDir, 'postgres');
  await rename(pgData, `${pgData}-away`);
  process.kill(Number((await readFile(`${pgData}-away/postmaster.pid`, 'utf8')).split('\n')[0]), 'SIGKILL');
  await expect.poll(() => ringar.lines.join('\n'), { timeout: 10_000 }).toContain('has vanished while Ringar was running');
  await expect(town.client.me.get()).rejects.toMatchObject({ status: 503 });
  expect(await readdir(dataDir)).not.toContain('postgres');
  await rename(`${pgData}-away`, pgData);
  await expect.poll(() => town.client.me.get().catch(() => null), { timeout: 30_000 }).toMatchObject({ admin: true });
});

async function townId(): Promise<string> {
  const { id } = await town.client.collaborations.get({ collaboration: 'avbrott' });
  return id;
}
