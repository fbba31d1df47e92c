import { afterAll, beforeAll, expect, test } from 'vitest';

import { buildMergeTown } from '../testing/merge-town.ts';
import { actorMerge } from '../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { tidyMergesOnce } from './tidy-merges.ts';

let ringar: TestRingar;

beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

test('the journal of a merge is emptied when it can no longer be undone, in every town, and not before', async () => {
  const towns = [await buildMergeTown(ringar), await buildMergeTown(ringar)];
  for (const { merge } of towns) await merge();
  const journals = () =>
    Promise.all(
      towns.map(({ asProgram }) =>
        asProgram(async ({ tx }) => (await tx.select().from(actorMerge)).map(({ journal }) => journal.length > 0)),
      ),
    );
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  await tidyMergesOnce(ringar, inDays(29));
  expect(await journals()).toEqual([[true], [true]]);
  await tidyMergesOnce(ringar, inDays(31));
  expect(await journals()).toEqual([[false], [false]]);
  // That it happened stays known.
  expect(await towns[0]!.client.actors.merges({ collaboration: towns[0]!.collaboration })).toHaveLength(1);
});
