import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { flat, hasPdftotext, pdfText } from '../../../exports/testing/pdf-text.ts';
import { actor, liveDocument } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;
type Person = Awaited<ReturnType<Town['join']>>;

let ringar: TestRingar;
let town: Town;
let other: Town;
let core: Person;
let network: Person;

const small = 'exercises/stad-for-stad/start/small-effort/paper';

beforeAll(async () => {
  ringar = await startTestRingar();
  town = await ringar.town('pappersstad');
  other = await ringar.town('grannstad');
  core = await town.join('polisen', 'core');
  network = await town.join('hotellet', 'network');
  await ringar.door.asProgram({ collaborationId: town.id }, async ({ tx }) => {
    await tx.insert(actor).values({ collaborationId: town.id, name: 'Föreningen Hamnljus', trade: 'civil-society' });
    await tx.insert(liveDocument).values({
      collaborationId: town.id,
      name: 'exercise/stad-for-stad/start/small-effort',
      state: new Uint8Array(),
      plain: { values: { 'checklist.none': true }, text: {}, rich: { 'alternative-plan': richText('Vi bjuder på frukost.') } },
    });
  });
});
afterAll(() => ringar.stop());

const richText = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
const get = (path: string, cookie: string, slug = town.slug) =>
  fetch(`${ringar.url}/api/collaborations/${slug}/${path}`, { headers: { cookie } });
const words = async (answer: Response) => flat(pdfText(new Uint8Array(await answer.arrayBuffer())));

describe('refusals', () => {
  test.each(['false', 'true'])('filled=%s: a stranger 401, another town 404', async (filled) => {
    expect((await get(`${small}?filled=${filled}`, '')).status).toBe(401);
    expect((await get(`${small}?filled=${filled}`, other.coordinator.cookie)).status).toBe(404);
  });

  test('the network gets the empty form, and 403 for what is written', async () => {
    expect((await get(`${small}?filled=true`, network.cookie)).status).toBe(403);
    expect((await get(`${small}?filled=false`, network.cookie)).status).toBe(200);
    expect((await get(small, network.cookie)).status).toBe(200);
  });

  test.each(['stad-for-stad/start/nothing', 'stad-for-stad/nowhere/town', 'other/start/town', 'stad-for-stad/start/%00'])(
    '%s is not found',
    async (place) => {
      for (const filled of ['true', 'false']) {
        expect((await get(`exercises/${place}/paper?filled=${filled}`, core.cookie)).status).toBe(404);
      }
    },
  );
});

test('is a PDF named after exercise, town and kind', async () => {
  const answer = await get(`${small}?filled=true&locale=sv&show=1`, core.cookie);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    'application/pdf',
    'no-store',
  ]);
  expect(answer.headers.get('content-disposition')).toMatch(
    /^inline; filename="Ett-mindre-steg-forst-pappersstad-resultat\.pdf"/,
  );
  expect((await answer.text()).startsWith('%PDF-')).toBe(true);
});

describe.skipIf(!hasPdftotext)('what it holds (skipped without poppler-utils)', () => {
  test('the empty form has nothing of what is written, the result all of it', async () => {
    expect(await words(await get(`${small}?locale=sv`, core.cookie))).not.toContain('Vi bjuder på frukost.');
    expect(await words(await get(`${small}?filled=true&locale=sv`, core.cookie))).toContain('Vi bjuder på frukost.');
  });

  test('the tables of actors and members have the words of their pages', async () => {
    const rings = await words(
      await get('exercises/stad-for-stad/problem-picture/contact-surface/paper?filled=true&locale=en', core.cookie),
    );
    for (const text of ['Föreningen Hamnljus', 'Civil society']) expect(rings).toContain(text);
    const roles = await words(await get('exercises/stad-for-stad/start/core-group/paper?filled=true&locale=sv', core.cookie));
    for (const text of ['Organisation', 'samordnare', 'polisen']) expect(roles).toContain(text);
    expect(roles).not.toContain('hotellet');
  });

  test('a task and a row of a register are there', async () => {
    const at = { collaboration: town.slug };
    await core.client.tasks.create({
      ...at,
      title: 'Boka föreläsare',
      actorId: null,
      memberId: core.memberId,
      dueOn: '2027-03-01',
      originStation: 'start',
      originExercise: 'small-effort',
      originItem: '',
    });
    await core.client.registers.add({ ...at, register: 'places', values: { place: 'Resecentrum' } });
    const tasks = await words(await get(`${small}?filled=true&locale=sv`, core.cookie));
    for (const text of ['Boka föreläsare', 'polisen', '2027-03-01', 'Öppen']) expect(tasks).toContain(text);
    expect(
      await words(await get('exercises/stad-for-stad/problem-picture/map/paper?filled=true&locale=sv', core.cookie)),
    ).toContain('Resecentrum');
  });

  test('a closed round gives the group’s value and the spread, an open one nothing', async () => {
    const place = { method: 'stad-for-stad', station: 'start', exercise: 'engagement', field: 'statements' };
    const at = { collaboration: town.slug };
    const boss = town.coordinator.client;
    const path = 'exercises/stad-for-stad/start/engagement/paper?filled=true&locale=sv';
    const third = await town.join('socialtjansten', 'core');
    const round = await boss.rounds.open({ ...at, ...place });
    const answers = Object.fromEntries(round.items.map((item) => [item, { value: 1, comment: 'bara mitt' }]));
    for (const client of [boss, core.client, third.client]) await client.rounds.answer({ ...at, id: round.id, answers });
    expect(await words(await get(path, core.cookie))).toContain('Ingen runda är stängd än.');
    await boss.rounds.close({ ...at, id: round.id, anyway: true });
    await boss.rounds.decide({ ...at, id: round.id, item: round.items[0]!, value: 0, why: 'Vi prövar först', version: 0 });
    const text = await words(await get(path, core.cookie));
    for (const part of ['3 av 3 svarade på allt', 'Ja × 3', 'Vi prövar först']) expect(text).toContain(part);
    for (const part of ['bara mitt', 'socialtjansten']) expect(text).not.toContain(part);
  });
});
