import { afterAll, beforeAll, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

let ringar: TestRingar;
let town: Awaited<ReturnType<TestRingar['town']>>;
let other: Awaited<ReturnType<TestRingar['town']>>;
beforeAll(async () => {
  ringar = await startTestRingar();
  [town, other] = [await ringar.town('listor'), await ringar.town('grannen')];
});
afterAll(() => ringar.stop());

const list = (rows: number) =>
  new File([`Namn;Ort\n${Array.from({ length: rows }, (_, row) => `Organisation ${row};Ort ${row}`).join('\n')}`], 'lista.csv');
const preview = (client = town.coordinator.client, collaboration = town.slug, rows = 20_000) =>
  client.actors.previewImport({ collaboration, file: list(rows), duplicates: 'refuse' }).then(
    () => 'read',
    (error: { code: string; status: number; message: string }) => error,
  );

test('two lists of a person or a town are read at once; more are refused with a sentence about lists, and other towns wait for none', async () => {
  const colleague = await town.join('kurator', 'core');
  const own = Array.from({ length: 6 }, () => preview());
  const [answers, ofColleague, ofOther] = await Promise.all([
    Promise.all(own),
    Promise.all([preview(colleague.client), preview(colleague.client), preview(colleague.client)]),
    preview(other.coordinator.client, other.slug, 2),
  ]);
  const refused = [...answers, ...ofColleague].filter((answer) => typeof answer === 'object' && answer.status === 429);
  // Two are read at once, and others may come when one is ready.
  expect(refused.length).toBeGreaterThanOrEqual(3);
  for (const answer of refused)
    expect(answer).toMatchObject({ code: 'TOO_MANY_LISTS', data: { limit: 2 }, message: expect.stringMatching(/listor/) });
  expect(ofOther).toBe('read');
  expect(await preview(colleague.client, town.slug, 2)).toBe('read');
}, 60_000);
