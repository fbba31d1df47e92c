import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { actor, document } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { buildTownWithPlan } from '../../testing/town-with-plan.ts';

let ringar: TestRingar;

beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

test('further organisations are asked about a frozen document, which stays as it is; what is answered stays too', async () => {
  const { ids, client, collaboration, freeze, rowsOf, decide, asProgram } = await buildTownWithPlan(ringar);
  const { id } = await freeze([ids.police]);
  await decide(id, ids.police);
  const frozen = () => asProgram(({ tx }) => tx.select().from(document).where(eq(document.id, id)));
  const before = await frozen();
  const answerBy = '2099-05-01';
  const actorIds = [ids.police, ids.hotel, ids.hotel];
  expect(await client.documents.askMore({ collaboration, id, actorIds, answerBy })).toEqual({ added: 1 });
  expect(await client.documents.askMore({ collaboration, id, actorIds, answerBy })).toEqual({ added: 0 });
  expect(await frozen()).toEqual(before);
  const rows = await rowsOf(id);
  expect(rows.all).toHaveLength(2);
  expect(rows.of(ids.police)).toMatchObject({ state: 'confirmed', answerBy: null });
  expect(rows.of(ids.hotel)).toMatchObject({ state: 'proposed', answerBy });
  expect(await decide(id, ids.hotel)).toMatchObject({ state: 'confirmed', decidedVersion: 1 });
});

test('not by others, not in another town, not about an earlier version, not an organisation that has left', async () => {
  const { town, ids, client, collaboration, freeze, rowsOf, asProgram } = await buildTownWithPlan(ringar);
  const { id } = await freeze([ids.police]);
  const input = { collaboration, id, actorIds: [ids.hotel] };
  const other = await ringar.town('granne-fler');
  const core = await town.join('kurator', 'core');
  await expect(ringar.clientWith().documents.askMore(input)).rejects.toMatchObject({ status: 401 });
  await expect(core.client.documents.askMore(input)).rejects.toMatchObject({ status: 403 });
  await expect(other.coordinator.client.documents.askMore({ ...input, collaboration: other.slug })).rejects.toMatchObject({
    status: 404,
  });
  await asProgram(({ tx }) => tx.update(actor).set({ archivedAt: new Date() }).where(eq(actor.id, ids.museum)));
  for (const stranger of [ids.museum, town.id])
    await expect(client.documents.askMore({ ...input, actorIds: [ids.hotel, stranger] })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  const newest = await freeze([ids.police]);
  await expect(client.documents.askMore(input)).rejects.toMatchObject({ code: 'NOT_NEWEST', status: 409 });
  expect([(await rowsOf(id)).all.length, (await rowsOf(newest.id)).all.length]).toEqual([1, 1]);
});
