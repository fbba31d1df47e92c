import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

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
