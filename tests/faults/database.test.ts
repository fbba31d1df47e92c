import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../server/log.ts';
import { connectRunningOrStart } from '../../server/store/postgres/connect-running-or-start.ts';
import { findRunning } from '../../server/store/postgres/find-running.ts';
import { processIsAlive } from '../../server/store/postgres/process-is-alive.ts';
import { startDatabase, type StartedDatabase } from '../../server/store/postgres/start-database.ts';
import { stopPostgres } from '../../server/store/postgres/stop-postgres.ts';
import { startRingarProcess } from './ringar-process.ts';

let dataDir: string;
let cleanUp: (() => Promise<unknown>)[];
let events: string[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ringar-faults-'));
  events = [];
  cleanUp = [() => rm(dataDir, { recursive: true, force: true }), endLeftBehind];
});

afterEach(async () => {
  for (const step of cleanUp.toReversed()) await step();
});

async function endLeftBehind(): Promise<void> {
  const running = await findRunning(join(dataDir, 'postgres'));
  if (running) await stopPostgres(running.pid);
}

async function start(): Promise<StartedDatabase> {
  const log = createLog({ pretty: false, level: 'debug', write: (line) => events.push(JSON.parse(line).event) });
  const database = await startDatabase({ env: { dataDir, databaseUrl: null }, log });
  cleanUp.push(() => database.stop());
  return database;
}

async function query<T>(url: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows as T[];
  } finally {
    await client.end();
  }
}

function spawnRingar(mode: 'write' | 'hold'): ReturnType<typeof startRingarProcess> {
  const ringar = startRingarProcess(dataDir, mode);
  cleanUp.push(() => ringar.kill());
  return ringar;
}

async function serverPid(): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Kills Ringar in the middle of writing; returns the last row it was promised. */
async function killWhileWriting(): Promise<number> {
  const ringar = spawnRingar('write');
  await ringar.line(/^acknowledged 100$/);
  await ringar.kill();
  return Math.max(...ringar.lines.map((line) => Number(/^acknowledged (\d+)$/.exec(line)?.[1] ?? 0)));
}

async function expectRowsUpTo(url: string, last: number): Promise<void> {
  const rows = await query<{ id: number }>(url, 'select id from written order by id');
  // One more may have been written without the answer having reached the killed process.
  expect(rows.length).toBeGreaterThanOrEqual(last);
  expect(rows.slice(0, last).map((row) => row.id)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
}

test('after kill -9 the next start adopts the database left behind and serves every acknowledged row', async () => {
  const last = await killWhileWriting();
  const orphan = await serverPid();
  expect(processIsAlive(orphan)).toBe(true);
  const database = await start();
  expect(events).toContain('database.adopted');
  expect(await serverPid()).toBe(orphan);
  await expectRowsUpTo(database.url, last);
  await database.stop();
  expect(processIsAlive(orphan)).toBe(false);
});

test('a database left behind that does not answer is ended, and every acknowledged row is served', async () => {
  const last = await killWhileWriting();
  const orphan = await serverPid();
  // A stopped process neither answers nor reacts to being asked to end.
  process.kill(orphan, 'SIGSTOP');
  const database = await start();
  expect(events).toEqual(expect.arrayContaining(['database.left-behind-ended', 'database.started']));
  await expectRowsUpTo(database.url, last);
});

test('after a power cut (database killed too, its process number since given to another program) it starts', async () => {
  const last = await killWhileWriting();
  process.kill(await serverPid(), 'SIGKILL');
  await pause(500);
  const file = join(dataDir, 'postgres', 'postmaster.pid');
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
  const innocent = spawn('sleep', ['60']);
  cleanUp.push(async () => innocent.kill());
  await writeFile(file, [`${innocent.pid}`, ...rest].join('\n'));
  const database = await start();
  await expectRowsUpTo(database.url, last);
  expect(innocent.exitCode).toBeNull();
});

test('a second start on the same folder ends with a sentence and code 1, and the first works on', async () => {
  const first = spawnRingar('hold');
  await first.line(/^ready$/);
  const second = spawnRingar('hold');
  expect(await second.ended).toBe(1);
  expect(second.lines.join('\n')).toContain(
    `Ringar is already running on the data folder ${dataDir} (process ${first.child.pid}`,
  );
  expect(second.lines.join('\n')).not.toContain('    at ');
  const beside = await connectRunningOrStart({ env: { dataDir, databaseUrl: null }, command: 'doctor' });
  expect(beside.beside).toBe(true);
  expect(await query(beside.url, 'select count(*)::int as rows from written')).toEqual([{ rows: 0 }]);
  await beside.stop();
  expect(first.child.exitCode).toBeNull();
});

test('of many starts at the same moment exactly one gets the folder', async () => {
  const all = Array.from({ length: 6 }, () => spawnRingar('hold'));
  const outcomes = await Promise.all(
    all.map((one) =>
      Promise.race([
        one.ended,
        one.line(/^ready$/).then(
          () => 'ready' as const,
          () => one.ended,
        ),
      ]),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'ready')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 1)).toHaveLength(5);
});

test('the lock does not outlive a killed process', async () => {
  const first = spawnRingar('hold');
  await first.line(/^ready$/);
  await first.kill();
  const second = spawnRingar('hold');
  expect(await second.line(/^ready$/)).not.toBeNull();
});

test('a command without a running server starts the database and ends it again', async () => {
  await (await start()).stop();
  const own = await connectRunningOrStart({ env: { dataDir, databaseUrl: null }, command: 'backup' });
  expect(own.beside).toBe(false);
  const pid = await serverPid();
  await expect(start()).rejects.toThrow(/"ringar backup" is at work/);
  await own.stop();
  expect(processIsAlive(pid)).toBe(false);
});

test('a command leaves a database left behind running for the next start', async () => {
  const last = await killWhileWriting();
  const own = await connectRunningOrStart({ env: { dataDir, databaseUrl: null }, command: 'doctor' });
  await expectRowsUpTo(own.url, last);
  await own.stop();
  expect(processIsAlive(await serverPid())).toBe(true);
  await start();
  expect(events).toContain('database.adopted');
});

test('a database that dies under a running Ringar is started again at the same address', async () => {
  const database = await start();
  await query(database.url, 'create table kept (id int); insert into kept values (1)');
  process.kill(await serverPid(), 'SIGKILL');
  await expect.poll(() => query(database.url, 'select id from kept').catch(() => null), { timeout: 20_000 }).toEqual([{ id: 1 }]);
  expect(events).toContain('database.ended');
});

test('SIGTERM ends Ringar and its database cleanly', async () => {
  const ringar = spawnRingar('hold');
  await ringar.line(/^ready$/);
  const pid = await serverPid();
  ringar.child.kill('SIGTERM');
  expect(await ringar.ended).toBe(0);
  expect(processIsAlive(pid)).toBe(false);
  expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/);
});

test('a first start that was interrupted leaves nothing that hinders the next', async () => {
  const ringar = spawnRingar('hold');
  await pause(350); // somewhere in the making of the cluster
  await ringar.kill();
  const database = await start();
  expect(events).toContain('database.created');
  expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a missing secret or a half-copied database is told, not overwritten', async () => {
  await (await start()).stop();
  const secret = await readFile(join(dataDir, 'secret'), 'utf8');
  await rm(join(dataDir, 'secret'));
  await expect(start()).rejects.toThrow(/secret is missing/);
  await writeFile(join(dataDir, 'secret'), secret, { mode: 0o600 });
  await rm(join(dataDir, 'postgres', 'PG_VERSION'));
  await expect(start()).rejects.toThrow(/PG_VERSION is missing/);
});
