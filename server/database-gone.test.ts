import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { cuttableWay } from './testing/cuttable-way.ts';
import { liveDocument } from './store/schema/index.ts';
import { openLive } from './testing/live-client.ts';
import { startTestRingar, type TestRingar } from './testing/test-ringar.ts';

const way = cuttableWay();
let ringar: TestRingar;
let town: Awaited<ReturnType<TestRingar['town']>>;

beforeAll(async () => {
  ringar = await startTestRingar({ wayTo: way.wayTo });
  town = await ringar.town('avbrott');
});
afterAll(async () => {
  await ringar.stop();
  await way.close();
});

test('the database goes away while people save: it is said, nothing is lost, and all goes on when it is back', async () => {
  const collaboration = town.slug;
  const { client, cookie } = town.coordinator;
  const actor = await client.actors.create({ collaboration, name: 'Hotellet' });
  const live = openLive({ url: ringar.url, cookie, name: `${town.id}/plan` });
  await live.synced;
  const change = { collaboration, id: actor.id, version: actor.version, note: 'skrivet i avbrottet' };
  const told = live.told.length;

  way.cut();
  live.doc.getText('text:visions').insert(0, 'Skrivet i avbrottet');
  await expect(client.actors.update(change)).rejects.toMatchObject({ status: 503 });
  for (const path of [
    '/api/me',
    `/api/collaborations/${collaboration}/plan/preview.pdf`,
    `/api/links/${'x'.repeat(43)}/document.pdf`,
  ]) {
    const answer = await fetch(ringar.url + path, { headers: { cookie } });
    expect([path, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([path, 503, 'STORAGE_UNAVAILABLE']);
  }
  const signIn = await fetch(`${ringar.url}/api/auth/entry`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ringar.env.publicUrl },
    body: JSON.stringify({ token: 'x'.repeat(43) }),
  });
  expect(signIn.status).toBe(503);
  await vi.waitFor(() => expect(live.told.slice(told)).toContainEqual({ saved: false }), 10_000);

  way.restore();
  await vi.waitFor(() => expect(live.told.at(-1)).toMatchObject({ saved: true }), 20_000);
  expect(await client.actors.update(change)).toMatchObject({ note: 'skrivet i avbrottet' });
  const stored = await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
    tx.select({ plain: liveDocument.plain }).from(liveDocument),
  );
  expect(stored).toMatchObject([{ plain: { text: { visions: 'Skrivet i avbrottet' } } }]);
  live.leave();
}, 60_000);
