import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;

let ringar: TestRingar;
let town: Town;
const at = () => ({ collaboration: town.slug });
const lead = () => town.coordinator.client;
const use = (method: string, how: 'road' | 'lens' | 'off', anyway = false) =>
  lead().collaborations.setMethodUse({ ...at(), method, use: how, anyway });
const usesNow = async () => Object.fromEntries((await lead().collaborations.methods(at())).map((one) => [one.id, one.use]));

beforeAll(async () => {
  ringar = await startTestRingar();
  town = await ringar.town('metodstad');
});
afterAll(() => ringar.stop());

describe('who chooses methods', () => {
  test('the coordinator, of this town', async () => {
    const core = await town.join('polisen', 'core');
    const other = await ringar.town('annan');
    await expect(ringar.clientWith().collaborations.methods(at())).rejects.toMatchObject({ status: 401 });
    await expect(core.client.collaborations.methods(at())).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const choose = { ...at(), method: 'samverkansmodellen', use: 'road' } as const;
    await expect(core.client.collaborations.setMethodUse(choose)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(other.coordinator.client.collaborations.setMethodUse(choose)).rejects.toMatchObject({ status: 404 });
    await expect(use('finns-inte', 'road')).rejects.toMatchObject({ status: 404 });
  });
});

describe('how a method is used', () => {
  test('as a lens it shows its stations to those who ask, and is no road', async () => {
    await use('samverkansmodellen', 'lens');
    const summary = await lead().collaborations.get(at());
    expect(summary).toMatchObject({ methods: ['stad-for-stad', 'samverkansmodellen'], lenses: ['samverkansmodellen'] });
    expect(summary.stations.filter(({ method }) => method === 'samverkansmodellen')).toHaveLength(13);
    const method = await lead().method.get({ ...at(), method: 'samverkansmodellen' });
    const covered = method.lens.map(({ station }) => station);
    const road = await lead().method.get({ ...at(), method: 'stad-for-stad' });
    expect(covered.toSorted()).toEqual(road.stations.map(({ key }) => key).toSorted());
  });

  test('a method that is no lens cannot be one, and the last road stays', async () => {
    await expect(use('working-group-missions', 'lens')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(use('stad-for-stad', 'off')).rejects.toMatchObject({ code: 'LAST_METHOD', status: 409 });
    await expect(use('stad-for-stad', 'lens')).rejects.toMatchObject({ code: 'LAST_METHOD' });
  });

  test('one with answers goes only when that is confirmed; its rows and rounds are there when it comes back', async () => {
    await use('working-group-missions', 'road');
    const place = { ...at(), method: 'working-group-missions', station: 'priorities', exercise: 'dots', field: 'dots' };
    await expect(lead().rounds.open(place)).rejects.toMatchObject({ code: 'ROUND_WITHOUT_ROWS' });
    for (const area of ['Natten', 'Tolkar'])
      await lead().registers.add({ ...at(), register: 'development-areas', values: { area } });
    const round = await lead().rounds.open(place);
    expect(round.labels).toEqual(['Natten', 'Tolkar']);
    await expect(use('working-group-missions', 'off')).rejects.toMatchObject({ code: 'ROUND_OPEN' });
    const [first, second] = round.items;
    const dots = (values: Record<string, number>) =>
      Object.fromEntries(Object.entries(values).map(([item, value]) => [item, { value, comment: '' }]));
    const tooMany = lead().rounds.answer({ ...at(), id: round.id, answers: dots({ [first!]: 2, [second!]: 2 }) });
    await expect(tooMany).rejects.toMatchObject({ code: 'TOO_MANY_DOTS', data: { placed: 4, most: 3 } });
    await expect(lead().rounds.answer({ ...at(), id: round.id, answers: dots({ [town.id]: 1 }) })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    const answered = await lead().rounds.answer({ ...at(), id: round.id, answers: dots({ [first!]: 2 }) });
    expect(answered).toMatchObject({ answered: true, answers: { [first!]: { value: 2 }, [second!]: { value: 0 } } });
    await lead().rounds.close({ ...at(), id: round.id, anyway: true });
    await expect(use('working-group-missions', 'off')).rejects.toMatchObject({ code: 'METHOD_HAS_ANSWERS', data: { count: 1 } });
    await use('working-group-missions', 'off', true);
    expect(await usesNow()).toMatchObject({ 'working-group-missions': 'off' });
    await expect(lead().method.get({ ...at(), method: 'working-group-missions' })).rejects.toMatchObject({ status: 404 });
    expect((await lead().monday.get(at())).items).toBeDefined();
    await use('working-group-missions', 'road');
    expect((await lead().rounds.get({ ...at(), id: round.id })).labels).toEqual(['Natten', 'Tolkar']);
    expect(await lead().registers.list({ ...at(), register: 'development-areas' })).toHaveLength(2);
  });

  test('a town on Samverkansmodellen alone: a lens over itself falls, and every frame is there', async () => {
    await use('samverkansmodellen', 'road');
    await use('working-group-missions', 'off', true);
    await use('stad-for-stad', 'off', true);
    const summary = await lead().collaborations.get(at());
    expect(summary).toMatchObject({ methods: ['samverkansmodellen'], lenses: [] });
    expect(summary.stations).toHaveLength(13);
    expect((await lead().journey.get({ ...at(), method: 'samverkansmodellen' })).stations).toHaveLength(13);
    expect((await lead().monday.get(at())).today).toMatch(/^\d{4}/);
    await lead().plan.get(at());
    await expect(lead().documents.freeze({ ...at(), kind: 'start-decision', actorIds: [] })).rejects.toMatchObject({
      status: 404,
    });
  });
});
