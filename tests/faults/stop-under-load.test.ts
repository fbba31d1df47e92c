import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { connectRunningOrStart } from '../../server/store/postgres/connect-running-or-start.ts';
import { findRunning } from '../../server/store/postgres/find-running.ts';
import { stopPostgres } from '../../server/store/postgres/stop-postgres.ts';
import { openLive } from '../../server/testing/live-client.ts';
import { setUp, startWholeServer, type WholeServer } from './whole-server.ts';

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

/** Keeps every new organisation waiting, as a slow database would, until the returned function is called. */
async function holdWrites(): Promise<() => Promise<void>> {
  const { url } = await connectRunningOrStart({ env: { dataDir, databaseUrl: null }, command: 'test' });
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin; lock table actor in share mode');
  return () => client.end();
}

test('asked to stop, Ringar answers the 20 writes under way, sends pages away with a reason, and has all of it after', async () => {
  const { id } = await town.client.collaborations.get({ collaboration: 'avbrott' });
  const live = openLive({ url: ringar.url, cookie: town.cookie(), name: `${id}/plan` });
  await live.synced;
  const stream = await fetch(`${ringar.url}/api/collaborations/avbrott/changes`, { headers: { cookie: town.cookie() } });
  const streamed = stream.text();
  const release = await holdWrites();
  const names = Array.from({ length: 20 }, (_, index) => `Under stopp ${index}`);
  const answers = names.map((name) => town.client.actors.create({ collaboration: 'avbrott', name }));
  await pause(500);
  live.doc.getText('text:visions').insert(0, 'Skrivet i sista stund');
  ringar.child.kill('SIGTERM');
  await pause(100);
  const health = await fetch(`${ringar.url}/healthz`);
  expect([health.status, health.headers.get('connection')]).toEqual([503, 'close']);
  const answerToNew = () =>
    town.client.me.get().then(
      () => 200,
      ({ status }: { status: number }) => status,
    );
  await expect.poll(answerToNew, { timeout: 7_000 }).toBe(503);
  expect(await streamed).toMatch(/event: stopping\ndata: \nretry: [1-5]\d{3}\n/);
  expect(live.closed).toContain('restarting');
  await release();
  const rows = await Promise.all(answers);
  expect(rows.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  expect(await ringar.ended).toBe(0);
  live.leave();

  ringar = await startWholeServer({ DATA_DIR: dataDir });
  const client = town.again(ringar.url);
  const kept = new Set((await client.actors.list({ collaboration: 'avbrott' })).map(({ name }) => name));
  expect(names.filter((name) => !kept.has(name))).toEqual([]);
  const again = openLive({ url: ringar.url, cookie: town.cookie(), name: `${id}/plan` });
  await again.synced;
  expect(again.doc.getText('text:visions').toJSON()).toBe('Skrivet i sista stund');
  again.leave();
});

test('asked a second time it ends at once, and its database with it', async () => {
  const release = await holdWrites();
  const answer = town
    .again(ringar.url)
    .actors.create({ collaboration: 'avbrott', name: 'Väntar' })
    .catch(() => 'cut');
  await pause(500);
  ringar.child.kill('SIGTERM');
  // What npm passes on of the same signal is not a second one.
  ringar.child.kill('SIGTERM');
  await pause(1_000);
  expect(ringar.child.exitCode).toBeNull();
  const asked = performance.now();
  ringar.child.kill('SIGTERM');
  expect(await ringar.ended).toBe(1);
  expect(performance.now() - asked).toBeLessThan(2_000);
  expect(await answer).toBe('cut');
  await release().catch(() => undefined);
  await expect.poll(() => findRunning(join(dataDir, 'postgres')), { timeout: 10_000 }).toBeNull();
});
