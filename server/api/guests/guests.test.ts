import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { eq } from 'drizzle-orm';

import { docxText } from '../../../exports/testing/docx-parts.ts';
import { actor, link } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;

let ringar: TestRingar;
let town: Town;
let other: Town;
let core: Awaited<ReturnType<Town['join']>>;
let hotel: typeof core;
let clinic: string;

beforeAll(async () => {
  ringar = await startTestRingar();
  [town, other] = [await ringar.town('gaster'), await ringar.town('granne')];
  core = await town.join('polisen', 'core');
  hotel = await town.join('hotellet', 'network');
  clinic = await ringar.door.asProgram({ collaborationId: town.id }, async ({ tx }) => {
    const values = {
      collaborationId: town.id,
      name: 'Ungdomsmottagningen',
      trade: 'health',
      ring: 'network',
      stage: 'network',
    } as const;
    const [made] = await tx.insert(actor).values(values).returning({ id: actor.id });
    return made!.id;
  });
});
afterAll(() => ringar.stop());

const place = { method: 'stad-for-stad', station: 'plan', exercise: 'joint-start' };
const at = () => ({ collaboration: town.slug, ...place });
const stranger = () => ringar.clientWith();
const tokenOf = (url: string) => url.split('/').pop()!;
const ask = async (input: { who?: string; actorId?: string | null } = { who: 'Uppsökarna' }) =>
  tokenOf((await core.client.guests.ask({ ...at(), who: '', ...input })).url);
const questionsOf = async (token: string) => (await stranger().guest.get({ token })).questions.map(({ key }) => key);
const answer = (token: string, key: string, text: string, before = '') =>
  stranger().guest.answer({ token, answers: { [key]: { before, text } } });

describe('refusals', () => {
  test('strangers, the network and other towns ask nobody and read nothing', async () => {
    const input = { ...at(), who: 'Någon' };
    await expect(stranger().guests.ask(input)).rejects.toMatchObject({ status: 401 });
    await expect(hotel.client.guests.ask(input)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(hotel.client.guests.list(at())).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(other.coordinator.client.guests.ask(input)).rejects.toMatchObject({ status: 404 });
    await expect(other.coordinator.client.guests.list(at())).rejects.toMatchObject({ status: 404 });
  });

  test("another town's guest cannot be renewed or removed", async () => {
    const { id } = await core.client.guests.ask({ ...at(), who: 'Grannen ser mig inte' });
    const there = { collaboration: other.slug, id };
    await expect(other.coordinator.client.guests.renew(there)).rejects.toMatchObject({ status: 404 });
    await expect(other.coordinator.client.guests.remove(there)).rejects.toMatchObject({ status: 404 });
  });

  test('nobody named, an exercise without questions in words, an organisation or an exercise that is not here', async () => {
    await expect(ask({})).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const tasksOnly = { station: 'problem-picture', exercise: 'target-groups' };
    await expect(core.client.guests.ask({ ...at(), ...tasksOnly, who: 'Någon' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(ask({ actorId: crypto.randomUUID() })).rejects.toMatchObject({ status: 404 });
    await expect(core.client.guests.ask({ ...at(), exercise: 'nowhere', who: 'Någon' })).rejects.toMatchObject({ status: 404 });
  });

  test('an unknown link, a link of another kind, one that is too old, and a number of a person', async () => {
    await expect(stranger().guest.get({ token: 'x'.repeat(40) })).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
    const token = await ask();
    await expect(stranger().signatory.get({ token })).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
    const [key] = await questionsOf(token);
    await expect(answer(token, key!, 'Hon heter 19900101-0017')).rejects.toMatchObject({ code: 'UNSAFE_TEXT' });
    await expect(answer(token, 'no-question', 'Text')).rejects.toMatchObject({ status: 404 });
    const old = { expiresAt: new Date(Date.now() - 1000) };
    await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
      tx.update(link).set(old).where(eq(link.collaborationId, town.id)),
    );
    await expect(answer(token, key!, 'För sent')).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
  });
});

test('a guest sees the questions and the own answers, and nothing that the group or others have written', async () => {
  const [one, two] = [await ask({ who: 'Uppsökarna' }), await ask({ who: 'Boendestödet' })];
  const [key] = await questionsOf(one);
  await answer(one, key!, 'Vi ser det vid stationen');
  const seen = await stranger().guest.get({ token: two });
  expect(seen).toMatchObject({ who: 'Boendestödet', answers: {}, collaboration: { name: expect.any(String) } });
  expect(JSON.stringify(seen)).not.toContain('stationen');
  expect((await stranger().guest.get({ token: one })).answers).toEqual({ [key!]: 'Vi ser det vid stationen' });
});

test('only the questions that were chosen are asked and can be answered', async () => {
  const all = await questionsOf(await ask());
  const [key, left] = all;
  const { url } = await core.client.guests.ask({ ...at(), who: 'En fråga', questions: [key!] });
  expect(await questionsOf(tokenOf(url))).toEqual([key]);
  await expect(answer(tokenOf(url), left!, 'Utanför')).rejects.toMatchObject({ status: 404 });
  await expect(core.client.guests.ask({ ...at(), who: 'Ingen', questions: ['no-question'] })).rejects.toMatchObject({
    code: 'BAD_INPUT',
  });
});

test('the group reads the answers, the exercise has begun, and the organisation has been heard', async () => {
  const unheard = async () =>
    (await core.client.journey.room({ ...at(), exercise: undefined } as never)).unheard!.organisations.map(({ name }) => name);
  const token = await ask({ actorId: clinic });
  expect(await unheard()).toContain('Ungdomsmottagningen');
  const [key] = await questionsOf(token);
  await answer(token, key!, 'Unga hör av sig på kvällen');
  const found = (await core.client.guests.list(at())).find(({ actorId }) => actorId === clinic);
  expect(found).toMatchObject({ answers: { [key!]: 'Unga hör av sig på kvällen' }, answeredAt: expect.any(String) });
  const journey = await core.client.journey.get({ collaboration: town.slug, method: place.method });
  const state = journey.stations.find(({ station }) => station === place.station)!.exercises;
  expect(state.find(({ exercise }) => exercise === place.exercise)).toMatchObject({ status: 'begun' });
  expect(await unheard()).not.toContain('Ungdomsmottagningen');
  const diary = `/api/collaborations/${town.slug}/reports/diary/docx?locale=sv`;
  const file = await fetch(`${ringar.url}${diary}`, { headers: { cookie: core.cookie } });
  const words = docxText(Buffer.from(await file.arrayBuffer()));
  expect(words).toContain('Svar via länk: Ungdomsmottagningen');
  expect(words).toContain('Unga hör av sig på kvällen');
});

test('two who share a link: a later answer to the same question is refused with what stands there', async () => {
  const token = await ask({ who: 'Fältgruppen' });
  const [key, second] = await questionsOf(token);
  await answer(token, key!, 'Först');
  await expect(answer(token, key!, 'Sedan')).rejects.toMatchObject({
    code: 'STALE_VERSION',
    data: { current: { [key!]: 'Först' } },
  });
  expect((await answer(token, second!, 'Annat')).answers).toEqual({ [key!]: 'Först', [second!]: 'Annat' });
  expect((await answer(token, key!, 'Först och sedan', 'Först')).answers[key!]).toBe('Först och sedan');
});

test('a new link ends the earlier one and keeps the answers; removing takes both away', async () => {
  const { id, url } = await core.client.guests.ask({ ...at(), who: 'Härbärget' });
  const [key] = await questionsOf(tokenOf(url));
  await answer(tokenOf(url), key!, 'Ett svar');
  const renewed = await core.client.guests.renew({ collaboration: town.slug, id });
  await expect(stranger().guest.get({ token: tokenOf(url) })).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
  expect((await stranger().guest.get({ token: tokenOf(renewed.url) })).answers).toEqual({ [key!]: 'Ett svar' });
  await core.client.guests.remove({ collaboration: town.slug, id });
  await expect(stranger().guest.get({ token: tokenOf(renewed.url) })).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
  expect((await core.client.guests.list(at())).map((guest) => guest.id)).not.toContain(id);
});
