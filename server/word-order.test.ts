import { afterAll, beforeAll, expect, test } from 'vitest';

import { compareWords } from '../domain/word-order.ts';
import { actor, member } from './store/schema/index.ts';
import { startTestRingar, type TestRingar } from './testing/test-ringar.ts';
import { buildTownWithPlan } from './testing/town-with-plan.ts';

let ringar: TestRingar;
beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

const names = ['Östra', 'Zon', 'Ärlan', 'École', 'Åsen', 'ek', 'Apa'];
const sorted = ['Apa', 'École', 'ek', 'Zon', 'Åsen', 'Ärlan', 'Östra'];
const ours = (rows: readonly { name: string }[]) => rows.map(({ name }) => name).filter((name) => names.includes(name));

test('every list of names is in the order of Swedish words, frozen documents too', async () => {
  expect(names.toSorted(compareWords)).toEqual(sorted);
  const { town, client, collaboration, asProgram, freeze } = await buildTownWithPlan(ringar);
  const here = { collaboration };
  const ids = await asProgram(async ({ tx }) => {
    await tx
      .insert(member)
      .values(
        names.map((name) => ({ collaborationId: town.id, name, title: name, role: 'core' as const, status: 'joined' as const })),
      );
    const rows = names.map((name) => ({ collaborationId: town.id, name, contactEmail: 'a@stad.example' }));
    return tx.insert(actor).values(rows).returning({ id: actor.id });
  });
  const { id } = await freeze(ids.map((row) => row.id));
  const { confirmationRows } = await client.documents.get({ ...here, id });
  const lists = {
    members: ours(await client.members.list(here)),
    actors: ours(await client.actors.list(here)),
    plan: ours((await client.plan.get(here)).actors),
    start: ours((await client.monday.get(here)).actors),
    confirmations: ours(confirmationRows.map(({ actorName }) => ({ name: actorName }))),
  };
  expect(lists).toEqual(Object.fromEntries(Object.keys(lists).map((list) => [list, sorted])));
});
