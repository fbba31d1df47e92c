import { afterAll, beforeAll, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;

let ringar: TestRingar;
let town: Town;

beforeAll(async () => {
  ringar = await startTestRingar();
  town = await ringar.town('aterkoppling');
  await town.coordinator.client.collaborations.setMethodUse({ ...at(), method: 'samverkansmodellen', use: 'road' });
});
afterAll(() => ringar.stop());

const at = () => ({ collaboration: town.slug });
const log = () => ({ ...at(), register: 'invitation-log' });
const rows = () => town.coordinator.client.registers;
const task = async () => {
  const found = (await town.coordinator.client.tasks.list(at())).filter(({ originItem }) => originItem === 'invitation-log');
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0];
};

test('the first one asked makes the task, the last one told closes it, and somebody new opens it again', async () => {
  const first = await rows().add({ ...log(), values: { answer: 'not-chosen' } });
  expect(await task()).toMatchObject({
    title: 'Berätta för alla tillfrågade hur det gick, också för dem som inte blev med',
    status: 'open',
    memberId: (await town.coordinator.client.members.list(at())).find(({ role }) => role === 'coordinator')!.id,
    originStation: 'partners',
  });
  expect((await task())!.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  const second = await rows().add({ ...log(), values: { answer: 'with' } });
  await rows().update({ ...log(), id: first.id, version: first.version, values: { told: true } });
  expect(await task()).toMatchObject({ status: 'open' });
  await rows().update({ ...log(), id: second.id, version: second.version, values: { told: true } });
  expect(await task()).toMatchObject({ status: 'done' });
  const third = await rows().add({ ...log(), values: { answer: 'waiting' } });
  expect(await task()).toMatchObject({ status: 'open' });
  await rows().remove({ ...log(), id: third.id });
  expect(await task()).toMatchObject({ status: 'done' });
});

test('a task that a person has closed stays closed when a row changes', async () => {
  const row = await rows().add({ ...log(), values: { answer: 'later' } });
  const { id, version } = (await task())!;
  await town.coordinator.client.tasks.update({ ...at(), id, version, status: 'done' });
  await rows().update({ ...log(), id: row.id, version: row.version, values: { why: 'Vi talas vid i vår' } });
  expect(await task()).toMatchObject({ status: 'done' });
});

test('the task is titled in the language of the group, whatever the one who writes the first row reads', async () => {
  const { slug: collaboration, coordinator } = await ringar.town('english', { language: 'en' });
  await coordinator.client.collaborations.setMethodUse({ collaboration, method: 'samverkansmodellen', use: 'road' });
  await coordinator.client.registers.add({ collaboration, register: 'invitation-log', values: { answer: 'with' } });
  const [made] = await coordinator.client.tasks.list({ collaboration });
  expect(made!.title).toBe('Tell everyone who was asked how it went, also those who were not chosen');
});

test('a register that asks for no feedback makes no task', async () => {
  await rows().add({ ...at(), register: 'target-groups', values: { group: 'Unga' } });
  expect((await town.coordinator.client.tasks.list(at())).filter(({ originItem }) => originItem === 'target-groups')).toEqual([]);
});
