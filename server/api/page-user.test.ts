import { afterAll, beforeAll, expect, test } from 'vitest';

import { userHeader } from '../../contract/user-header.ts';
import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { openVisitor } from '../testing/visitor.ts';

const place = { method: 'stad-for-stad', station: 'start', exercise: 'engagement', field: 'statements' };
let ringar: TestRingar;
let town: Awaited<ReturnType<TestRingar['town']>>;
let police: Awaited<ReturnType<typeof town.join>>;

beforeAll(async () => {
  ringar = await startTestRingar();
  town = await ringar.town('stad');
  police = await town.join('polisen', 'core');
});
afterAll(() => ringar.stop());

/** A page that was opened as the coordinator, in a browser where the police have signed in since. */
const leftOpen = () => openVisitor(ringar, { cookie: police.cookie, headers: { [userHeader]: town.coordinator.id } });

test('what one person wrote is not saved as the other who has signed in since', async () => {
  const { id, items } = await town.coordinator.client.rounds.open({ collaboration: town.slug, ...place });
  const answer = { collaboration: town.slug, id, answers: { [items[0]!]: { value: 1, comment: 'samordnarens ord' } } };
  await expect(leftOpen().client.rounds.answer(answer)).rejects.toMatchObject({ code: 'OTHER_USER', status: 409 });
  const seen = await police.client.rounds.get({ collaboration: town.slug, id });
  expect(seen.mineAnswers).toEqual({});
  const own = openVisitor(ringar, { cookie: police.cookie, headers: { [userHeader]: police.id } });
  await expect(own.client.rounds.answer(answer)).resolves.toMatchObject({ answered: false });
});

test('nor is anything read for the page, and nobody is signed out by it', async () => {
  const page = leftOpen();
  await expect(page.client.collaborations.list()).rejects.toMatchObject({ code: 'OTHER_USER' });
  expect(await page.post('/api/auth/sign-out')).toMatchObject({ status: 409, body: { code: 'OTHER_USER' } });
  expect((await police.client.me.get()).id).toBe(police.id);
});

test('every answer tells whom it is for, and none does when nobody is signed in', async () => {
  expect((await openVisitor(ringar, { cookie: police.cookie }).post('/rpc/me/get')).headers.get(userHeader)).toBe(police.id);
  const stranger = await openVisitor(ringar, { headers: { [userHeader]: police.id } }).post('/rpc/me/get');
  expect(stranger.headers.get(userHeader)).toBeNull();
  expect(stranger.status).toBe(401);
});
