import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { actor } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;

let ringar: TestRingar;
let town: Town;
let other: Town;
let core: Awaited<ReturnType<Town['join']>>;
let hotel: Awaited<ReturnType<Town['join']>>;
let observer: Awaited<ReturnType<Town['join']>>;
let hotelActor: string;

beforeAll(async () => {
  ringar = await startTestRingar();
  town = await ringar.town('norr');
  other = await ringar.town('soder');
  const [row] = await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
    tx.insert(actor).values({ collaborationId: town.id, name: 'Stadshotellet', trade: 'hotel' }).returning({ id: actor.id }),
  );
  hotelActor = row!.id;
  core = await town.join('polisen', 'core');
  hotel = await town.join('hotellet', 'network', hotelActor);
  observer = await town.join('regionen', 'observer');
});
afterAll(() => ringar.stop());

const at = () => ({ collaboration: town.slug });
const create = (change: object = {}) => core.client.tasks.create({ ...at(), title: 'Fråga nämnden om tid', ...change });

describe('refusals', () => {
  test('strangers, other towns and members without the right', async () => {
    const task = await create();
    const calls = (client: typeof core.client) => [
      client.tasks.create({ ...at(), title: 'x' }),
      client.tasks.update({ ...at(), id: task.id, version: 1, title: 'y' }),
      client.tasks.delete({ ...at(), id: task.id, version: 1 }),
    ];
    const refusals = async (client: typeof core.client) =>
      (await Promise.allSettled(calls(client))).map((outcome) => outcome.status === 'rejected' && outcome.reason.code);
    expect(await refusals(ringar.clientWith())).toEqual(Array(3).fill('NOT_SIGNED_IN'));
    expect(await refusals(other.coordinator.client)).toEqual(Array(3).fill('NOT_FOUND'));
    expect(await refusals(hotel.client)).toEqual(['NOT_ALLOWED', 'NOT_FOUND', 'NOT_ALLOWED']);
    await expect(ringar.clientWith().tasks.list(at())).rejects.toMatchObject({ status: 401 });
    await expect(other.coordinator.client.tasks.list(at())).rejects.toMatchObject({ status: 404 });
  });

  test('another town’s task, organisation and member are not there', async () => {
    const task = await create();
    const elsewhere = { collaboration: other.slug, id: task.id, version: 1 };
    await expect(other.coordinator.client.tasks.update({ ...elsewhere, title: 'y' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(other.coordinator.client.tasks.delete(elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      other.coordinator.client.tasks.create({ collaboration: other.slug, title: 'x', actorId: hotelActor }),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(
      other.coordinator.client.tasks.create({ collaboration: other.slug, title: 'x', memberId: core.memberId }),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  test('no title, a year by mistake, an unknown origin, a personnummer', async () => {
    await expect(create({ title: '   ' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(create({ dueOn: '1900-01-01' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(create({ originStation: 'nowhere' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(create({ title: 'Ring 19850102-2384' })).rejects.toMatchObject({ code: 'UNSAFE_TEXT' });
  });
});

test('a task keeps who, when and where it came from; its exercise has begun', async () => {
  const task = await create({
    memberId: core.memberId,
    dueOn: '2027-01-31',
    originStation: 'start',
    originExercise: 'improvements',
    originItem: 'political-will',
  });
  expect(task).toMatchObject({
    memberName: 'polisen',
    actorName: null,
    dueOn: '2027-01-31',
    status: 'open',
    originItem: 'political-will',
    version: 1,
  });
  const found = await core.client.tasks.list({ ...at(), station: 'start', exercise: 'improvements' });
  expect(found.map(({ id }) => id)).toEqual([task.id]);
  const { stations } = await core.client.journey.get({ ...at(), method: 'stad-for-stad' });
  expect(stations[0]!.exercises.find(({ exercise }) => exercise === 'improvements')!.status).toBe('begun');
});

test('a change needs the version last seen, and the other version comes back', async () => {
  const task = await create();
  const done = await core.client.tasks.update({ ...at(), id: task.id, version: 1, status: 'done' });
  expect(done).toMatchObject({ status: 'done', version: 2, title: task.title });
  await expect(core.client.tasks.update({ ...at(), id: task.id, version: 1, title: 'annan' })).rejects.toMatchObject({
    code: 'STALE_VERSION',
    status: 409,
    data: { current: { status: 'done', version: 2 } },
  });
  await expect(core.client.tasks.delete({ ...at(), id: task.id, version: 1 })).rejects.toMatchObject({ code: 'STALE_VERSION' });
  await core.client.tasks.delete({ ...at(), id: task.id, version: 2 });
  await expect(core.client.tasks.update({ ...at(), id: task.id, version: 2, title: 'x' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a network member sees what is given to them or their organisation, and may only say that it is done', async () => {
  await create();
  const [mine, ours] = [await create({ memberId: hotel.memberId }), await create({ actorId: hotelActor })];
  const seen = await hotel.client.tasks.list(at());
  expect(seen.map(({ id }) => id).toSorted()).toEqual([mine.id, ours.id].toSorted());
  expect(await observer.client.tasks.list(at())).toEqual([]);
  expect(await hotel.client.tasks.update({ ...at(), id: mine.id, version: 1, status: 'done' })).toMatchObject({ status: 'done' });
  await expect(hotel.client.tasks.update({ ...at(), id: ours.id, version: 1, title: 'annat' })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
});

test('open tasks come first, by date, and those without a date last', async () => {
  const where = { originStation: 'start', originExercise: 'small-effort' };
  const late = await create({ ...where, dueOn: '2027-05-01' });
  const none = await create(where);
  const soon = await create({ ...where, dueOn: '2027-01-01' });
  const done = await create({ ...where, dueOn: '2026-01-01' });
  await core.client.tasks.update({ ...at(), id: done.id, version: 1, status: 'done' });
  const ids = (await core.client.tasks.list({ ...at(), exercise: 'small-effort' })).map(({ id }) => id);
  expect(ids).toEqual([soon.id, late.id, none.id, done.id]);
});
