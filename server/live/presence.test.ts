import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';

import { type LiveClient, openLive } from '../testing/live-client.ts';
import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';

let ringar: TestRingar;
let town: Awaited<ReturnType<TestRingar['town']>>;
let observer: Awaited<ReturnType<typeof town.join>>;
beforeAll(async () => {
  ringar = await startTestRingar();
  town = await ringar.town('narvaro');
  observer = await town.join('observatoren', 'observer');
});
afterAll(() => ringar.stop());

const opened: LiveClient[] = [];
afterEach(() => opened.splice(0).forEach((client) => client.leave()));

const open = async (cookie: string) => {
  const client = openLive({ url: ringar.url, cookie, name: `${town.id}/plan` });
  opened.push(client);
  await client.synced;
  return client;
};

type State = { user?: { id: string; name: string }; field?: string; cursor?: unknown } & Record<string, unknown>;
/** What a client knows of the others, by their client ids. */
const seenBy = (client: LiveClient) => {
  const states = new Map(client.awareness.getStates() as Map<number, State>);
  states.delete(client.doc.clientID);
  return states;
};
const namesSeenBy = (client: LiveClient) => [...seenBy(client).values()].map(({ user }) => user?.name);

/** A message as no page sends it: states of any client ids. */
function tell(client: LiveClient, states: [id: number, clock: number, state: unknown][]): void {
  const meta = new Map(states.map(([id, clock]) => [id, { clock, lastUpdated: 0 }]));
  const update = encodeAwarenessUpdate(
    { meta } as unknown as Awareness,
    [...meta.keys()],
    new Map(states.map(([id, , state]) => [id, state as object])),
  );
  const name = Buffer.from(`${town.id}/plan`);
  client.send(Buffer.concat([...[varUint(name.length), name, varUint(1), varUint(update.length)], update]));
}

/** A number as the protocol writes it: seven bits a byte, the lowest first. */
function varUint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push(128 + (left % 128));
  return Buffer.from([...bytes, left]);
}

test('the server names people, from the session, and passes on only where they are', async () => {
  const [one, other] = [await open(town.coordinator.cookie), await open(observer.cookie)];
  const at = { type: null, tname: 'rich:vision', item: { client: 1, clock: 2 }, assoc: 0 };
  other.awareness.setLocalState({
    user: { id: 'någon-annan', name: 'Kommunchefen', color: 'red' },
    field: 'rich:vision',
    cursor: { anchor: at, head: at },
    note: 'x'.repeat(900_000),
  });
  await vi.waitFor(() => expect(namesSeenBy(one)).toEqual(['observatoren']), 5_000);
  expect([...seenBy(one).values()]).toEqual([
    { user: { id: observer.memberId, name: 'observatoren' }, field: 'rich:vision', cursor: { anchor: at, head: at } },
  ]);
});

test.each<[string, Record<string, unknown>]>([
  ['a caret that is none', { cursor: { anchor: { type: 'x' }, head: 3 } }],
  ['a caret with more in it', { cursor: { anchor: { tname: 'x'.repeat(5_000) }, head: {} } }],
  ['a field that is none', { field: 'x'.repeat(5_000) }],
])('%s is left out', async (_what, state) => {
  const [one, other] = [await open(town.coordinator.cookie), await open(observer.cookie)];
  other.awareness.setLocalState(state);
  await vi.waitFor(
    () => expect([...seenBy(one).values()]).toEqual([{ user: { id: observer.memberId, name: 'observatoren' } }]),
    5_000,
  );
});

test('nobody speaks for another, takes another away, or stands there a thousand times', async () => {
  const core = await town.join('polisen', 'core');
  const [one, victim, hostile] = [await open(town.coordinator.cookie), await open(core.cookie), await open(observer.cookie)];
  victim.awareness.setLocalState({ field: 'text:a' });
  await vi.waitFor(() => expect(namesSeenBy(one)).toEqual(['polisen']), 5_000);
  tell(hostile, [[victim.doc.clientID, 1_000, { field: 'text:b' }]]);
  tell(hostile, [[victim.doc.clientID, 2_000, null]]);
  tell(
    hostile,
    Array.from({ length: 1_000 }, (_one, at) => [1_000_000 + at, 1, { field: 'text:c' }]),
  );
  await vi.waitFor(() => expect(namesSeenBy(one)).toContain('observatoren'), 5_000);
  for (let at = 0; at < 50; at += 1) tell(hostile, [[2_000_000 + at, 1, { field: 'text:d' }]]);
  await vi.waitFor(() => expect([...seenBy(one).values()].map(({ field }) => field)).toContain('text:d'), 5_000);
  await vi.waitFor(() => expect(namesSeenBy(one).toSorted()).toEqual(['observatoren', 'polisen']), 5_000);
  expect(seenBy(one).get(victim.doc.clientID)).toMatchObject({ user: { name: 'polisen' }, field: 'text:a' });
});

test('while someone is away for a moment nobody else takes the place, and who comes back is seen and leaves again', async () => {
  const core = await town.join('hotellet', 'core');
  const [one, hostile] = [await open(town.coordinator.cookie), await open(observer.cookie)];
  const away = await open(core.cookie);
  away.awareness.setLocalState({ field: 'text:a' });
  await vi.waitFor(() => expect(namesSeenBy(one)).toEqual(['hotellet']), 5_000);
  away.drop();
  await vi.waitFor(() => expect(namesSeenBy(one)).toEqual([]), 5_000);
  tell(hostile, [[away.doc.clientID, 5_000, { field: 'text:b' }]]);
  await vi.waitFor(() => {
    // As a page does when it is let in again.
    away.awareness.setLocalState({ field: 'text:a' });
    expect(namesSeenBy(one)).toEqual(['hotellet']);
  }, 10_000);
  away.leave();
  // At once, not when it has been silent for half a minute.
  await vi.waitFor(() => expect(namesSeenBy(one)).toEqual([]), 5_000);
});
