import { afterAll, beforeAll, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { fillExercise } from '../../testing/fill-exercise.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;

let ringar: TestRingar;
let town: Town;
let other: Town;

beforeAll(async () => {
  ringar = await startTestRingar();
  [town, other] = [await ringar.town('svar'), await ringar.town('granne')];
});
afterAll(() => ringar.stop());

const at = () => ({ collaboration: town.slug, method: 'stad-for-stad', station: 'plan', exercise: 'joint-start' });

test('what was answered is read by the core group of this town alone', async () => {
  const network = await town.join('hotellet', 'network');
  await expect(ringar.clientWith().journey.answers(at())).rejects.toMatchObject({ status: 401 });
  await expect(network.client.journey.answers(at())).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(other.coordinator.client.journey.answers(at())).rejects.toMatchObject({ status: 404 });
  const nowhere = { ...at(), exercise: 'nowhere' };
  await expect(town.coordinator.client.journey.answers(nowhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('beside another exercise stand its questions and the words of the group', async () => {
  const method = await town.coordinator.client.method.get({ collaboration: town.slug, method: 'stad-for-stad' });
  const exercise = method.stations.find(({ key }) => key === 'plan')!.exercises.find(({ key }) => key === 'joint-start')!;
  const text = 'Så såg vi det då.';
  await fillExercise({ ringar, town, method, station: 'plan', exercise, text, pointedAt: { actors: [], rows: [] } });
  const found = await town.coordinator.client.journey.answers({ ...at(), locale: 'en' });
  expect(found.exercise.fields.map(({ key }) => key)).toEqual(exercise.fields.map(({ key }) => key));
  expect(JSON.stringify(found)).toContain(text);
});
