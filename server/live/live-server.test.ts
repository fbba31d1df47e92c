import { and, eq } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Doc } from 'yjs';

import { liveDocument } from '../store/schema/index.ts';
import { openLive } from '../testing/live-client.ts';
import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';

let ringar: TestRingar;
let town: Awaited<ReturnType<TestRingar['town']>>;

beforeAll(async () => {
  ringar = await startTestRingar();
  town = await ringar.town('levande');
});
afterAll(() => ringar.stop());

const nameOf = (rest: string, collaborationId = town.id) => `${collaborationId}/${rest}`;
const open = (cookie: string, name: string, origin?: string) =>
  openLive({ url: ringar.url, cookie, name, ...(origin ? { origin } : {}) });

const stored = (name: string) =>
  ringar.door.asProgram({ collaborationId: town.id }, async ({ tx }) => {
    const [row] = await tx
      .select({ plain: liveDocument.plain })
      .from(liveDocument)
      .where(and(eq(liveDocument.collaborationId, town.id), eq(liveDocument.name, name)));
    return row?.plain as { text?: Record<string, string> } | undefined;
  });

describe('who gets in', () => {
  test.each([
    ['a stranger', () => '', 'exercise/stad-for-stad/start/town', 'NOT_SIGNED_IN'],
    ['a network member, to a worksheet', () => network.cookie, 'exercise/stad-for-stad/start/town', 'NOT_ALLOWED'],
    ['someone of another town', () => neighbour.coordinator.cookie, 'plan', 'NOT_FOUND'],
    ['a kind that does not exist', () => town.coordinator.cookie, 'hemligt', 'NOT_FOUND'],
    ['a second plan', () => town.coordinator.cookie, 'plan/andra', 'NOT_FOUND'],
    ['a name that says something', () => town.coordinator.cookie, 'exercise/stad-for-stad/start/850101-1236', 'NOT_FOUND'],
    ['a name with words', () => town.coordinator.cookie, 'exercise/stad-for-stad/start/Anna på hotellet', 'NOT_FOUND'],
  ])('%s is refused', async (_who, cookie, rest, code) => {
    const client = open(cookie(), nameOf(rest));
    await vi.waitFor(() => expect(client.closed).toContain(code), 5_000);
    client.leave();
  });

  test('a page that was opened as somebody else than the one signed in now is refused', async () => {
    const name = nameOf('exercise/stad-for-stad/start/town');
    const leftOpen = openLive({ url: ringar.url, cookie: town.coordinator.cookie, name, pageUser: 'user-of-before' });
    await vi.waitFor(() => expect(leftOpen.closed).toContain('OTHER_USER'), 5_000);
    const own = openLive({ url: ringar.url, cookie: town.coordinator.cookie, name, pageUser: town.coordinator.id });
    await own.synced;
    for (const client of [leftOpen, own]) client.leave();
  });

  test('another site may not open a connection with a signed-in browser', async () => {
    const client = open(town.coordinator.cookie, nameOf('plan'), 'https://ond.example');
    const outcome = await Promise.race([
      client.synced.then(() => 'in'),
      new Promise((resolve) => setTimeout(() => resolve('out'), 700)),
    ]);
    expect(outcome).toBe('out');
    client.leave();
  });

  test('a network member reads the plan and changes nothing', async () => {
    const reader = open(network.cookie, nameOf('plan'));
    const writer = open(town.coordinator.cookie, nameOf('plan'));
    await Promise.all([reader.synced, writer.synced]);
    reader.doc.getText('text:intrång').insert(0, 'hej');
    writer.doc.getText('text:visions').insert(0, 'En trygg stad');
    await vi.waitFor(() => expect(reader.doc.getText('text:visions').toString()).toBe('En trygg stad'), 5_000);
    expect(writer.doc.getText('text:intrång').toString()).toBe('');
    for (const client of [reader, writer]) client.leave();
  });

  test('someone who leaves the collaboration is out at once', async () => {
    const person = await town.join('slutar', 'core');
    const client = open(person.cookie, nameOf('plan'));
    await client.synced;
    await town.coordinator.client.members.end({ collaboration: town.slug, id: person.memberId });
    await vi.waitFor(() => expect(client.closed).toContain('NOT_FOUND'), 8_000);
    client.leave();
  });

  let network: Awaited<ReturnType<typeof town.join>>;
  let neighbour: typeof town;
  beforeAll(async () => {
    network = await town.join('natverk', 'network');
    neighbour = await ringar.town('grannen');
  });
});

describe('writing together', () => {
  test('what one writes the other sees, and "saved" is said when the database has it', async () => {
    const name = 'exercise/stad-for-stad/start/town';
    const [first, second] = [open(town.coordinator.cookie, nameOf(name)), open(town.coordinator.cookie, nameOf(name))];
    await Promise.all([first.synced, second.synced]);
    first.doc.getText('text:a').insert(0, 'Räksmörgås 🌊 مرحبا <b>');
    await vi.waitFor(() => expect(second.doc.getText('text:a').toString()).toBe('Räksmörgås 🌊 مرحبا <b>'), 5_000);
    await vi.waitFor(() => expect(first.told).toContainEqual(expect.objectContaining({ saved: true })), 5_000);
    expect((await stored(name))?.text?.['a']).toBe('Räksmörgås 🌊 مرحبا <b>');
    for (const client of [first, second]) client.leave();
  });

  test('an identity number never reaches the others or the database, however it is written', async () => {
    const name = 'exercise/stad-for-stad/start/why-now';
    const [hostile, other] = [open(town.coordinator.cookie, nameOf(name)), open(town.coordinator.cookie, nameOf(name))];
    await Promise.all([hostile.synced, other.synced]);
    hostile.doc.getText('text:a').insert(0, 'Hon heter 850101-1236');
    await vi.waitFor(() => expect(hostile.closed).toContain('UNSAFE_TEXT'), 5_000);
    other.doc.getText('text:b').insert(0, 'kl 13 den 4 mars');
    await vi.waitFor(async () => expect((await stored(name))?.text?.['b']).toBe('kl 13 den 4 mars'), 5_000);
    expect(other.doc.getText('text:a').toString()).toBe('');
    expect(JSON.stringify(await stored(name))).not.toContain('850101');
    for (const client of [hostile, other]) client.leave();
  });
});

test('a number that comes about by taking a letter away, or in other digits, is refused as well', async () => {
  const name = 'exercise/stad-for-stad/start/small-effort';
  for (const [field, write, finish] of [
    ['b', '850101a1236', (client: ReturnType<typeof open>) => client.doc.getText('text:b').delete(6, 1)],
    [
      'c',
      '',
      (client: ReturnType<typeof open>) =>
        client.doc.getText('text:c').insert(0, '\u0668\u0665\u0660\u0661\u0660\u0661-\u0661\u0662\u0663\u0666'),
    ],
  ] as const) {
    const client = open(town.coordinator.cookie, nameOf(name));
    await client.synced;
    client.doc.getText(`text:${field}`).insert(0, write);
    if (write) await vi.waitFor(async () => expect((await stored(name))?.text?.[field]).toBe(write), 5_000);
    finish(client);
    await vi.waitFor(() => expect(client.closed).toContain('UNSAFE_TEXT'), 5_000);
    expect((await stored(name))?.text?.[field] ?? '').toBe(write);
    client.leave();
  }
});

test('a full disk: the page is told, the text stays, and it is stored when there is room again', async () => {
  const name = 'exercise/stad-for-stad/start/direction';
  const owner = new pg.Client({ connectionString: ringar.ownerUrl });
  await owner.connect();
  await owner.query(`create function no_room() returns trigger language plpgsql as $$ begin raise 'full' using errcode = '53100'; end $$;
    create trigger no_room before insert or update on live_document for each row execute function no_room();
    create trigger no_room before insert or update on actor for each row execute function no_room()`);
  const client = open(town.coordinator.cookie, nameOf(name));
  await client.synced;
  client.doc.getText('text:a').insert(0, 'Skrivet medan disken var full');
  await vi.waitFor(() => expect(client.told).toContainEqual({ saved: false }), 5_000);
  await expect(town.coordinator.client.actors.create({ collaboration: town.slug, name: 'Hotellet' })).rejects.toMatchObject({
    code: 'STORAGE_UNAVAILABLE',
    status: 503,
  });
  expect(client.told).not.toContainEqual(expect.objectContaining({ saved: true }));

  await owner.query('drop trigger no_room on live_document; drop trigger no_room on actor');
  await vi.waitFor(() => expect(client.told).toContainEqual(expect.objectContaining({ saved: true })), 15_000);
  expect((await stored(name))?.text?.['a']).toBe('Skrivet medan disken var full');
  client.leave();
  await owner.end();
});

test.each([
  ['a text', (doc: Doc) => doc.getText('text:n').insert(0, 'a\0b')],
  ['a value', (doc: Doc) => doc.getMap('values').set('n', { deep: ['a\0b'] })],
  ['a key', (doc: Doc) => doc.getMap('values').set('n\0', 1)],
  ['a name', (doc: Doc) => doc.getText('text:n\0').insert(0, 'a')],
])('a NUL character in %s is refused, and what the others write is still stored', async (what, write) => {
  const name = 'exercise/stad-for-stad/start/small-effort';
  const [one, other] = [open(town.coordinator.cookie, nameOf(name)), open(town.coordinator.cookie, nameOf(name))];
  await Promise.all([one.synced, other.synced]);
  write(one.doc);
  await vi.waitFor(() => expect(one.closed).toContain('BAD_INPUT'), 5_000);
  one.leave();
  other.doc.getMap('values').set('after', `efter ${what}`);
  await vi.waitFor(() => expect(other.told).toContainEqual(expect.objectContaining({ saved: true })), 5_000);
  other.leave();
});

test('text of 100,000 characters is taken; a message far larger is not', async () => {
  const name = 'exercise/stad-for-stad/start/start-decision';
  const client = open(town.coordinator.cookie, nameOf(name));
  await client.synced;
  client.doc.getText('text:long').insert(0, 'å'.repeat(100_000));
  await vi.waitFor(async () => expect((await stored(name))?.text?.['long']?.length).toBe(100_000), 10_000);
  client.doc.getText('text:huge').insert(0, 'å'.repeat(3_000_000));
  await vi.waitFor(() => expect(client.closed).not.toEqual([]), 10_000);
  expect((await stored(name))?.text?.['huge'] ?? '').toBe('');
  client.leave();
});
