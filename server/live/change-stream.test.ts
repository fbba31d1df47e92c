import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

import { createLog } from '../log.ts';
import { Connection } from '../store/connections.ts';
import { createTestDatabase, type TestDatabase } from '../store/testing/test-database.ts';
import { type ChangeStream, openChangeStream } from './change-stream.ts';

let database: TestDatabase;
let owner: Connection;
let folder: string;
let relay: Awaited<ReturnType<typeof openRelay>>;
let stream: ChangeStream;
let events: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Connection(database.ownerUrl);
  await owner.connect();
  folder = await mkdtemp(join(tmpdir(), 'ringar-relay-'));
});
afterEach(async () => {
  await stream.close();
  await relay.close();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Stands between the stream and the database: counts who comes, and can refuse them or swallow every word. */
async function openRelay() {
  const url = new URL(database.ownerUrl);
  const target = join(url.searchParams.get('host')!, '.s.PGSQL.5432');
  url.searchParams.set('host', folder);
  const open = new Set<Socket>();
  const relay = { url: url.toString(), tries: 0, away: false, silent: false, open, close: async () => {} };
  const server: Server = createServer((from) => {
    relay.tries += 1;
    open.add(from);
    from.on('close', () => open.delete(from)).on('error', () => undefined);
    if (relay.away) return from.destroy();
    const to = createConnection(target).on('error', () => undefined);
    to.on('data', (data) => relay.silent || from.write(data)).on('close', () => relay.silent || from.destroy());
    from.on('data', (data) => relay.silent || to.write(data)).on('close', () => to.destroy());
  }).listen(join(folder, '.s.PGSQL.5432'));
  await once(server, 'listening');
  relay.close = async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return relay;
}

async function open(options: { checkEveryMs?: number } = {}) {
  events = [];
  relay = await openRelay();
  const log = createLog({ pretty: false, write: (line) => events.push((JSON.parse(line) as { event: string }).event) });
  stream = await openChangeStream({ url: relay.url, log, ...options });
}

const listeners = async (): Promise<number> =>
  (
    await owner.query(`select from pg_stat_activity where datname = current_database() and query ~* '^(listen|select 1)'
    and pid <> pg_backend_pid()`)
  ).rowCount ?? 0;
const notify = () => owner.query(`select pg_notify('ringar_changes', '{"collaborationId":"town","topics":["plan"]}')`);

test('after an outage of ten seconds there has been a handful of tries, and one connection listens', async () => {
  await open();
  const heard: string[][] = [];
  stream.subscribe('town', (topics) => heard.push(topics));
  relay.away = true;
  for (const socket of relay.open) socket.destroy();
  relay.tries = 0;
  await pause(10_000);
  expect(relay.tries).toBeGreaterThanOrEqual(3);
  expect(relay.tries).toBeLessThanOrEqual(5);
  expect(events.length).toBeLessThanOrEqual(6);
  relay.away = false;
  await vi.waitFor(() => expect(heard).toContainEqual(['reconnected']), 13_000);
  await notify();
  await vi.waitFor(() => expect(heard.filter(([topic]) => topic === 'plan')).toHaveLength(1), 2_000);
  expect(await listeners()).toBe(1);
  expect(relay.open.size).toBe(1);
}, 40_000);

test('a connection that was cut without a word is noticed and replaced', async () => {
  await open({ checkEveryMs: 200 });
  const heard: string[][] = [];
  stream.subscribe('town', (topics) => heard.push(topics));
  relay.silent = true;
  await pause(300);
  relay.silent = false;
  relay.open.forEach((socket) => socket.removeAllListeners('data'));
  await vi.waitFor(() => expect(heard).toContainEqual(['reconnected']), 12_000);
  await notify();
  await vi.waitFor(() => expect(heard).toContainEqual(['plan']), 2_000);
}, 30_000);

test('a notice that Ringar did not write is passed over', async () => {
  await open();
  const heard: string[][] = [];
  stream.subscribe('town', (topics) => heard.push(topics));
  await owner.query(`notify ringar_changes, 'not one of ours'`);
  await notify();
  await vi.waitFor(() => expect(heard).toEqual([['plan']]), 2_000);
});
