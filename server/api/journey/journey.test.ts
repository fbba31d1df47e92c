import { HocuspocusProvider } from '@hocuspocus/provider';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';

import { actor, member } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;

let ringar: TestRingar;
let town: Town;
let other: Town;
let core: Awaited<ReturnType<Town['join']>>;
let network: Awaited<ReturnType<Town['join']>>;
let count = 0;

beforeAll(async () => {
  ringar = await startTestRingar();
  other = await ringar.town('annanstad');
});
afterAll(() => ringar.stop());
beforeEach(async () => {
  town = await ringar.town(`resan-${(count += 1)}`);
  core = await town.join('polisen', 'core');
  network = await town.join('hotellet', 'network');
});

const place = () => ({ collaboration: town.slug, method: 'stad-for-stad' });
const boss = () => town.coordinator.client;
const set = (change: object) =>
  boss().journey.setState({ ...place(), station: 'start', status: 'done', note: '', version: 0, ...change });

describe('refusals', () => {
  test('strangers, other towns and members without the right', async () => {
    const stranger = ringar.clientWith();
    const state = { ...place(), station: 'start', status: 'done' as const, note: '', version: 0 };
    const calls = (client: typeof stranger) => [
      client.journey.get(place()),
      client.journey.verdicts(place()),
      client.journey.setState(state),
      client.method.get(place()),
    ];
    for (const outcome of await Promise.allSettled(calls(stranger)))
      expect(outcome).toMatchObject({ reason: { code: 'NOT_SIGNED_IN', status: 401 } });
    for (const outcome of await Promise.allSettled(calls(other.coordinator.client)))
      expect(outcome).toMatchObject({ reason: { code: 'NOT_FOUND', status: 404 } });
    await expect(network.client.journey.setState(state)).rejects.toMatchObject({ code: 'NOT_ALLOWED', status: 403 });
    await expect(network.client.journey.verdicts(place())).rejects.toMatchObject({ code: 'NOT_ALLOWED', status: 403 });
  });

  test('keys that the method lacks', async () => {
    const wrong = { code: 'NOT_FOUND', status: 404 };
    await expect(set({ station: 'nowhere' })).rejects.toMatchObject(wrong);
    await expect(set({ exercise: 'nothing' })).rejects.toMatchObject(wrong);
    await expect(set({ method: 'unknown' })).rejects.toMatchObject(wrong);
  });
});

test('a method is read in each language by every member', async () => {
  const swedish = await network.client.method.get(place());
  const english = await network.client.method.get({ ...place(), locale: 'en' });
  expect(swedish.stations.map(({ key }) => key)).toEqual(english.stations.map(({ key }) => key));
  expect(swedish.stations).toHaveLength(8);
  expect(swedish.stations[0]!.title).not.toBe(english.stations[0]!.title);
});

describe('state', () => {
  test('begins as not started, with the first exercise next', async () => {
    const journey = await network.client.journey.get(place());
    expect(journey.stations.every(({ status, version }) => status === 'not-started' && version === 0)).toBe(true);
    expect(journey.next).toEqual({ station: 'start', exercise: 'why-now' });
    expect(journey).toMatchObject({ startsOn: null, months: null });
  });

  test('any state can follow any other, with an optimistic lock', async () => {
    expect(await set({ exercise: 'why-now' })).toMatchObject({ status: 'done', version: 1 });
    expect((await boss().journey.get(place())).next).toEqual({ station: 'start', exercise: 'engagement' });
    expect(await set({ exercise: 'why-now', status: 'begun', version: 1, note: 'vi tänker om' })).toMatchObject({
      status: 'begun',
      version: 2,
    });
    await expect(set({ exercise: 'why-now', version: 1 })).rejects.toMatchObject({
      code: 'STALE_VERSION',
      data: { current: { status: 'begun', note: 'vi tänker om', version: 2 } },
    });
    await expect(set({ exercise: 'why-now' })).rejects.toMatchObject({ code: 'STALE_VERSION' });
  });

  test('skipping asks for a note, never locks, and moves on what is next', async () => {
    await expect(set({ status: 'skipped', note: '   ' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      data: { fields: [{ path: 'note' }] },
    });
    await set({ status: 'skipped', note: 'redan beslutat i nämnden' });
    const journey = await boss().journey.get(place());
    expect(journey.stations[0]).toMatchObject({ status: 'skipped', note: 'redan beslutat i nämnden' });
    expect(journey.next?.station).toBe('starting-point');
    await boss().rounds.open({ ...place(), station: 'start', exercise: 'engagement', field: 'statements' });
    expect((await boss().journey.get(place())).stations[0]).toMatchObject({ status: 'begun', note: 'redan beslutat i nämnden' });
  });

  test('the silent rounds are shown to those who may follow them', async () => {
    await boss().rounds.open({ ...place(), station: 'start', exercise: 'engagement', field: 'statements' });
    const roundSeenBy = async (client: typeof core.client) =>
      (await client.journey.get(place())).stations[0]!.exercises.find(({ exercise }) => exercise === 'engagement')!.round;
    expect(await roundSeenBy(core.client)).toMatchObject({ state: 'open', invited: 2, mine: 'waiting' });
    expect(await roundSeenBy(network.client)).toBeNull();
  });
});

describe('writing in a shared sheet', () => {
  async function write(exercise: string, change: (doc: Y.Doc) => void) {
    const document = new Y.Doc();
    const provider = new HocuspocusProvider({
      name: `${town.id}/exercise/stad-for-stad/start/${exercise}`,
      document,
      url: ringar.url.replace('http', 'ws') + '/live',
      // The cookie of the core member rides along as it does from a browser.
      WebSocketPolyfill: class extends WebSocket {
        constructor(url: string) {
          super(url, { headers: { cookie: core.cookie, origin: ringar.url } });
        }
      },
    } as ConstructorParameters<typeof HocuspocusProvider>[0]);
    await new Promise<void>((resolve) => provider.on('synced', () => resolve()));
    const stored = new Promise<void>((resolve) => provider.on('stateless', () => resolve()));
    change(document);
    await stored;
    provider.destroy();
  }

  const stateOf = async (exercise: string) =>
    (await boss().journey.get(place())).stations[0]!.exercises.find((one) => one.exercise === exercise)!;

  test('begins the exercise and its station; what is done stays done', async () => {
    await write('town', (doc) => doc.getMap('values').set('x.choice', 'a'));
    expect(await stateOf('town')).toMatchObject({ status: 'begun' });
    expect((await stateOf('town')).writtenAt).not.toBeNull();
    expect((await boss().journey.get(place())).stations[0]!.status).toBe('begun');
    await set({ exercise: 'town', version: 1 });
    await write('town', (doc) => doc.getMap('values').set('x.choice', 'b'));
    expect(await stateOf('town')).toMatchObject({ status: 'done', version: 2 });
  });

  test('an empty sheet begins nothing', async () => {
    await write('town', (doc) => doc.getMap('values').set('x.choice', ''));
    expect(await stateOf('town')).toMatchObject({ status: 'not-started', version: 0 });
  });
});

describe('verdicts', () => {
  test('of the register follow who is in the group', async () => {
    const find = async (rule: string) =>
      (await core.client.journey.verdicts(place())).find(({ verdict }) => verdict.rule === rule)!;
    const before = await find('core-group');
    expect(before).toMatchObject({ station: 'start', exercise: 'core-group', field: 'candidates', roundId: null });
    expect(before.verdict).toMatchObject({
      badges: expect.arrayContaining([expect.objectContaining({ key: 'police', state: 'missing' })]),
    });
    await ringar.door.asProgram({ collaborationId: town.id }, async ({ tx }) => {
      const [police] = await tx
        .insert(actor)
        .values({ collaborationId: town.id, name: 'Polisen', trade: 'police' })
        .returning({ id: actor.id });
      await tx.insert(member).values({
        collaborationId: town.id,
        name: 'områdespolis',
        actorId: police!.id,
        role: 'core',
        status: 'yes',
        competences: ['strategic', 'operative'],
        archetypes: ['seller'],
      });
    });
    expect((await find('core-group')).verdict).toMatchObject({
      badges: expect.arrayContaining([
        expect.objectContaining({ key: 'police', state: 'met' }),
        expect.objectContaining({ key: 'social-services', state: 'missing' }),
      ]),
    });
    expect((await find('archetype-coverage')).verdict).toMatchObject({
      gaps: ['visionary', 'strategist', 'teacher', 'caretaker', 'administrator'],
    });
  });

  test('of a round follow the group’s values of the newest closed one', async () => {
    const find = async () => (await boss().journey.verdicts(place())).find(({ exercise }) => exercise === 'engagement')!;
    expect(await find()).toMatchObject({ roundId: null, verdict: { rule: 'engagement', verdict: null } });
    const { id, items } = await boss().rounds.open({ ...place(), station: 'start', exercise: 'engagement', field: 'statements' });
    await boss().rounds.close({ collaboration: town.slug, id, anyway: true });
    for (const item of items) await boss().rounds.decide({ collaboration: town.slug, id, item, value: 1, why: '', version: 0 });
    expect(await find()).toMatchObject({ roundId: id, verdict: { verdict: 'go', yes: 7 } });
  });
});
