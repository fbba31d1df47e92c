import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

import { eq } from 'drizzle-orm';

import { session } from '../store/schema/auth.ts';
import { mostPerAccount, trackOpenConnections } from './open-connections.ts';
import { type LiveClient, openLive } from '../testing/live-client.ts';
import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { openVisitor } from '../testing/visitor.ts';

let ringar: TestRingar;
let town: Awaited<ReturnType<TestRingar['town']>>;
beforeAll(async () => {
  ringar = await startTestRingar();
  town = await ringar.town('levande');
});
afterAll(() => ringar.stop());

const opened: LiveClient[] = [];
// Also when a test fails: a client that is left open would connect again for ever.
afterEach(() => opened.splice(0).forEach((client) => client.leave()));

const open = async (cookie: string) => {
  const client = openLive({ url: ringar.url, cookie, name: `${town.id}/plan` });
  opened.push(client);
  await client.synced;
  return client;
};

test('an open live document closes when the session ends, and does not open again', async () => {
  const { cookie } = await town.join('polis', 'core');
  const client = await open(cookie);
  await openVisitor(ringar, { cookie }).post('/api/auth/sign-out');
  await vi.waitFor(() => expect(client.closed).toContain('NOT_SIGNED_IN'), 10_000);
});

test('and when the membership ends, but nobody else’s', async () => {
  const [gone, stays] = [await town.join('hotell', 'core'), await town.join('skola', 'core')];
  const [one, other] = [await open(gone.cookie), await open(stays.cookie)];
  await town.coordinator.client.members.end({ collaboration: 'levande', id: gone.memberId });
  await vi.waitFor(() => expect(one.closed).toContain('NOT_FOUND'), 10_000);
  expect(other.closed).toEqual([]);
});

/** A change stream as a page opens it; what has come of it so far, and whether it is over. */
async function openStream(cookie: string) {
  const leaving = new AbortController();
  const answer = await fetch(`${ringar.url}/api/collaborations/levande/changes`, { headers: { cookie }, signal: leaving.signal });
  expect(answer.status).toBe(200);
  const stream = { text: '', isOver: false, leave: () => leaving.abort() };
  void (async () => {
    const decoder = new TextDecoder();
    for await (const part of answer.body!) stream.text += decoder.decode(part);
  })()
    .catch(() => undefined)
    .finally(() => (stream.isOver = true));
  return stream;
}

test('a session that runs out closes its live document and its change stream within a minute', async () => {
  const [person, other] = [await town.join('tar-slut', 'core'), await town.join('fortsatter', 'core')];
  const [client, stream, otherClient, otherStream] = await Promise.all([
    ...[open(person.cookie), openStream(person.cookie)],
    ...[open(other.cookie), openStream(other.cookie)],
  ] as [Promise<LiveClient>, ReturnType<typeof openStream>, Promise<LiveClient>, ReturnType<typeof openStream>]);
  await ringar.system.db
    .update(session)
    .set({ expiresAt: new Date(Date.now() - 1_000) })
    .where(eq(session.userId, person.id));
  await vi.waitFor(() => expect(client.closed).toContain('NOT_SIGNED_IN'), 50_000);
  await vi.waitFor(() => expect(stream.isOver).toBe(true), 5_000);
  expect([otherClient.closed, otherStream.isOver]).toEqual([[], false]);
  otherStream.leave();
});

test('an account that opens more change streams than its limit ends its oldest, which is told why; nobody else’s', async () => {
  const [person, other] = [await town.join('manga', 'core'), await town.join('en', 'core')];
  const others = await openStream(other.cookie);
  const streams: Awaited<ReturnType<typeof openStream>>[] = [];
  for (let at = 0; at < mostPerAccount.changes + 2; at += 1) streams.push(await openStream(person.cookie));
  await vi.waitFor(() => expect(streams.filter(({ isOver }) => isOver)).toHaveLength(2), 5_000);
  for (const oldest of streams.slice(0, 2)) {
    expect(oldest.isOver).toBe(true);
    expect(oldest.text).toContain('event: ended\ndata: {"code":"TOO_MANY_OPEN"}');
  }
  expect(others.isOver).toBe(false);
  for (const stream of [...streams, others]) stream.leave();
  // Those that have gone make room.
  await sleep(300);
  const again = await openStream(person.cookie);
  await sleep(300);
  expect(again.isOver).toBe(false);
  again.leave();
});

test('live documents have a limit for each account too', async () => {
  const { cookie } = await town.join('manga-blad', 'core');
  const first = await open(cookie);
  for (let at = 0; at < mostPerAccount.document; at += 1) await open(cookie);
  await vi.waitFor(() => expect(first.closed).toContain('TOO_MANY_OPEN'), 5_000);
  expect(opened.filter(({ closed }) => closed.length > 0)).toEqual([first]);
});

test('while the database does not answer, nobody is put out', async () => {
  const ended: string[] = [];
  let asked = 0;
  const select = () => {
    asked += 1;
    throw new Error('away');
  };
  const broken = { db: { select } } as unknown as typeof ringar.system;
  const connections = trackOpenConnections({ changes: { onEnded: () => () => {} }, system: broken, checkEveryMs: 20 });
  connections.add({ kind: 'changes', userId: 'a', sessionId: 'b', end: (reason) => void ended.push(reason) });
  await sleep(200);
  connections.close();
  expect(ended).toEqual([]);
  expect(asked).toBeGreaterThan(1);
});
