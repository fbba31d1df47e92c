import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { OwnExerciseDraft } from '../../../methods/own-exercise.ts';
import { buildSampleFiles, type SampleFiles } from '../../../methods/testing/sample-method.ts';
import { silentLog } from '../../log.ts';
import { startRingar } from '../../start.ts';
import { auditEvent, collaboration, liveDocument, round } from '../../store/schema/index.ts';
import { type Client, startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;

let ringar: TestRingar;
let folder: string;
let town: Town;
let other: Town;
let core: Awaited<ReturnType<Town['join']>>;

beforeAll(async () => {
  folder = methodsFolder();
  ringar = await startTestRingar({ environment: { METHODS_DIR: folder } });
  town = await ringar.town('norr');
  other = await ringar.town('soder');
  for (const { id } of [town, other])
    await ringar.door.asProgram({ collaborationId: id }, ({ tx }) => tx.update(collaboration).set({ methods: ['sample'] }));
  core = await town.join('polisen', 'core');
});
afterAll(async () => {
  await ringar.stop();
  rmSync(folder, { recursive: true });
});

function methodsFolder(changes: Partial<SampleFiles> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'ringar-methods-'));
  mkdirSync(join(root, 'sample'));
  for (const [name, text] of Object.entries(buildSampleFiles(changes))) writeFileSync(join(root, 'sample', name), text);
  return root;
}

const at = () => ({ collaboration: town.slug, method: 'sample' });
const lead = () => town.coordinator.client;
const version = async (client = lead()) => (await client.methodCopy.get(at())).version;
const act = { station: 'first', exercise: 'act' };
const titles = async (client: Client, slug = town.slug) =>
  (await client.method.get({ collaboration: slug, method: 'sample' })).stations[0]!.exercises.map(({ title }) => title);

const draft: OwnExerciseDraft = {
  title: 'Vår fika',
  purpose: 'Att ses.',
  instructions: ['Sätt på kaffe.', ''],
  tips: [],
  doneWhen: ['Alla har fått en kopp.'],
  minutes: 20,
  mode: 'together',
  care: false,
  fields: [
    { key: null, type: 'list', label: 'Vad hörde vi?', hint: '', items: [], steps: [], comments: false, register: null },
    {
      key: null,
      type: 'scale',
      label: 'Hur gick det?',
      hint: '',
      items: [{ key: null, label: 'Stämning' }],
      steps: ['dåligt', 'bra'],
      comments: true,
      register: null,
    },
  ],
};

async function write(place: { station: string; exercise: string }, text: string): Promise<void> {
  const plain = { rich: {}, text: { line: text }, list: {}, values: {} };
  await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
    tx
      .insert(liveDocument)
      .values({
        collaborationId: town.id,
        name: `exercise/sample/${place.station}/${place.exercise}`,
        state: new Uint8Array([0, 0]),
        plain,
      })
      .onConflictDoNothing(),
  );
}

describe('refusals', () => {
  const calls = (client: Client, slug = town.slug) => {
    const place = { collaboration: slug, method: 'sample' };
    return [
      client.methodCopy.get(place),
      client.methodCopy.saveTexts({ ...place, version: 0, locale: 'sv', texts: [{ path: 'first#lead', value: 'x' }] }),
      client.methodCopy.hide({ ...place, ...act, version: 0, hidden: true }),
      client.methodCopy.keep({ ...place, ...act, version: 0, kept: true }),
      client.methodCopy.saveOwn({ ...place, station: 'first', exercise: null, draft, version: 0 }),
      client.methodCopy.removeOwn({ ...place, station: 'first', exercise: 'own-1', version: 0 }),
    ];
  };
  const codes = async (promises: Promise<unknown>[]) =>
    (await Promise.allSettled(promises)).map((one) => (one.status === 'rejected' ? one.reason.code : 'done'));

  test('strangers, other towns and members who are not the coordinator', async () => {
    expect(await codes(calls(ringar.clientWith()))).toEqual(Array(6).fill('NOT_SIGNED_IN'));
    expect(await codes(calls(other.coordinator.client))).toEqual(Array(6).fill('NOT_FOUND'));
    expect(await codes(calls(core.client))).toEqual(Array(6).fill('NOT_ALLOWED'));
    const hotel = await town.join('hotellet', 'network');
    await expect(hotel.client.methodCopy.earlier(at())).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(hotel.client.methodCopy.earlierContent({ ...at(), ...act })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await version()).toBe(0);
  });

  test('a method that is not in use, an exercise that is not there, a text that is not there', async () => {
    const nowhere = { collaboration: town.slug, method: 'stad-for-stad' };
    await expect(lead().methodCopy.get(nowhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const gone = { ...at(), station: 'first', exercise: 'gone', version: 0 };
    await expect(lead().methodCopy.hide({ ...gone, hidden: true })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(lead().methodCopy.keep({ ...gone, kept: true })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(lead().methodCopy.removeOwn(gone)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(lead().methodCopy.saveOwn({ ...gone, draft })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(lead().methodCopy.earlierContent(gone)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test.each([
    ['first#nothing', 'x'],
    ['first#lead', ['a list']],
    ['first#lead', ' '],
    ['first/act#instructions', ['', ' ']],
    ['first/ask.rows#scale', ['low', 'high']],
    ['first/ask.rows#scale', ['low', '', 'high']],
  ])('%s as %j is refused, and nothing is changed', async (path, value) => {
    const texts = [
      { path: 'first/act#title', value: 'Vi gör' },
      { path, value },
    ];
    await expect(lead().methodCopy.saveTexts({ ...at(), version: 0, locale: 'sv', texts })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      data: { fields: [{ path }] },
    });
    expect(await version()).toBe(0);
  });

  test('a personal number in an own text or an own exercise', async () => {
    const texts = [{ path: 'first#lead', value: 'Fråga efter 19850102-2384' }];
    const unsafe = { code: 'UNSAFE_TEXT' };
    await expect(lead().methodCopy.saveTexts({ ...at(), version: 0, locale: 'sv', texts })).rejects.toMatchObject(unsafe);
    const own = { ...at(), station: 'first', exercise: null, version: 0, draft: { ...draft, purpose: '19850102-2384' } };
    await expect(lead().methodCopy.saveOwn(own)).rejects.toMatchObject(unsafe);
  });

  test.each<[string, Partial<OwnExerciseDraft>]>([
    ['draft.title', { title: ' ' }],
    ['draft.instructions', { instructions: [] }],
    ['draft.fields', { fields: [] }],
    ['draft.mode', { mode: 'silent', fields: [draft.fields[0]!] }],
    ['draft.fields.0.items', { fields: [{ ...draft.fields[1]!, items: [] }] }],
    ['draft.fields.0.steps', { fields: [{ ...draft.fields[1]!, steps: ['one'] }] }],
    [
      'draft.fields.0.register',
      { fields: [{ ...draft.fields[0]!, type: 'register', register: { name: 'no', columns: ['a'] } }] },
    ],
  ])('an own exercise with a wrong %s', async (path, changes) => {
    const own = { ...at(), station: 'first', exercise: null, version: 0, draft: { ...draft, ...changes } };
    await expect(lead().methodCopy.saveOwn(own)).rejects.toMatchObject({ code: 'BAD_INPUT', data: { fields: [{ path }] } });
  });
});

test('own words are shown to everyone in the town, in their language, and to no other town', async () => {
  const before = await version();
  const texts = [{ path: 'first/act#title', value: 'Vi gör det här' }];
  const saved = await lead().methodCopy.saveTexts({ ...at(), version: before, locale: 'sv', texts });
  expect(saved.copy.texts.sv).toEqual({ 'first/act#title': { value: 'Vi gör det här', base: 'Act' } });
  expect(await titles(core.client)).toEqual(['Ask', 'Vi gör det här']);
  expect(await titles(other.coordinator.client, other.slug)).toEqual(['Ask', 'Act']);
  const english = await core.client.method.get({ ...at(), locale: 'en' });
  expect(english.stations[0]!.exercises[1]!.title).toBe('Act');

  await expect(
    lead().methodCopy.saveTexts({ ...at(), version: before, locale: 'sv', texts: [{ path: 'first#lead', value: 'x' }] }),
  ).rejects.toMatchObject({ code: 'STALE_VERSION', data: { current: { version: saved.version, copy: saved.copy } } });

  const back = [{ path: 'first/act#title', value: null }];
  const restored = await lead().methodCopy.saveTexts({ ...at(), version: saved.version, locale: 'sv', texts: back });
  expect(restored.copy.texts.sv).toEqual({});
  expect(await titles(core.client)).toEqual(['Ask', 'Act']);
});

test('a hidden exercise leaves the road and keeps its answers; one that people answer now stays', async () => {
  await write(act, 'Det vi skrev');
  const hidden = await lead().methodCopy.hide({ ...at(), ...act, version: await version(), hidden: true });
  expect(await titles(core.client)).toEqual(['Ask']);
  const journey = await core.client.journey.get(at());
  expect(journey.stations[0]).toMatchObject({ total: 1 });
  expect(await core.client.methodCopy.earlier(at())).toEqual([
    { station: 'first', exercise: 'act', title: 'Act', why: 'hidden', fields: [] },
  ]);
  const content = await core.client.methodCopy.earlierContent({ ...at(), ...act });
  expect(content).toMatchObject({ why: 'hidden', exercise: { title: 'Act' }, text: { line: 'Det vi skrev' } });
  await lead().methodCopy.hide({ ...at(), ...act, version: hidden.version, hidden: false });
  expect(await titles(core.client)).toEqual(['Ask', 'Act']);

  const { id } = await lead().rounds.open({ ...at(), station: 'first', exercise: 'ask', field: 'rows', closesOn: null });
  const ask = { station: 'first', exercise: 'ask' };
  const hiding = async () => lead().methodCopy.hide({ ...at(), ...ask, version: await version(), hidden: true });
  await expect(hiding()).rejects.toMatchObject({ code: 'ROUND_OPEN' });
  await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) => tx.update(round).set({ closedAt: new Date() }));
  const gone = await hiding();
  expect(await core.client.rounds.get({ collaboration: town.slug, id })).toMatchObject({ id });
  await lead().methodCopy.hide({ ...at(), ...ask, version: gone.version, hidden: false });
});

test('an own exercise is one among the others, keeps the answers of fields that keep their key, and goes when unanswered', async () => {
  const added = await lead().methodCopy.saveOwn({ ...at(), station: 'first', exercise: null, draft, version: await version() });
  const place = { station: 'first', exercise: added.exercise };
  const { exercise } = added.copy.own[0]!;
  expect(exercise).toMatchObject({
    title: 'Vår fika',
    instructions: ['Sätt på kaffe.'],
    fields: [
      { type: 'list', to: [{ register: 'goals' }, { register: 'activities' }] },
      { type: 'scale', scale: { min: 1, max: 2, labels: ['dåligt', 'bra'] }, items: [{ label: 'Stämning' }], comments: true },
    ],
  });
  expect(await titles(core.client)).toEqual(['Ask', 'Act', 'Vår fika']);
  await core.client.journey.setState({ ...at(), ...place, status: 'begun', note: '', version: 0 });
  const pdf = await fetch(`${ringar.url}/api/collaborations/${town.slug}/exercises/sample/first/${added.exercise}/paper`, {
    headers: { cookie: core.cookie },
  });
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);

  const [list, scale] = exercise.fields;
  const changed = await lead().methodCopy.saveOwn({
    ...at(),
    ...place,
    version: added.version,
    draft: {
      ...draft,
      title: 'Fika',
      fields: [{ ...draft.fields[1]!, key: scale!.key, items: [{ key: scale!.items[0]!.key, label: 'Ton' }] }],
    },
  });
  expect(changed.copy.own[0]!.exercise.fields.map(({ key }) => key)).toEqual([scale!.key]);
  expect(list!.key).not.toBe(scale!.key);

  await write(place, 'Ett svar');
  const remove = async () => lead().methodCopy.removeOwn({ ...at(), ...place, version: await version() });
  await expect(remove()).rejects.toMatchObject({ code: 'EXERCISE_HAS_ANSWERS' });
  await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) => tx.delete(liveDocument));
  await remove();
  expect(await titles(core.client)).toEqual(['Ask', 'Act']);
});

test('what is changed stands in the log, with the names of texts and never their words', async () => {
  const texts = [{ path: 'first#lead', value: 'Hemliga ord' }];
  const saved = await lead().methodCopy.saveTexts({ ...at(), version: await version(), locale: 'sv', texts });
  const rows = await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) => tx.select().from(auditEvent));
  expect(rows.at(-1)).toMatchObject({ action: 'method.texts-saved', target: 'sv first#lead' });
  expect(JSON.stringify(rows)).not.toContain('Hemliga');
  const back = [{ path: 'first#lead', value: null }];
  await lead().methodCopy.saveTexts({ ...at(), version: saved.version, locale: 'sv', texts: back });
});

describe('an update of the method', () => {
  const withoutAct = (text: string) =>
    text.replace(/ {6}(?:- key: )?act:?\n[^]*$/, '').replace('to: [first/act.tasks]', 'to: []');
  let updated: Awaited<ReturnType<typeof startRingar>>;
  let client: Client;
  let root: string;

  beforeAll(async () => {
    await write(act, 'Skrivet före uppdateringen');
    const texts = [
      { path: 'first/ask#title', value: 'Hör er för' },
      { path: 'first/act#title', value: 'Vi gör' },
    ];
    await lead().methodCopy.saveTexts({ ...at(), version: await version(), locale: 'sv', texts });
    const files = buildSampleFiles();
    const text = withoutAct(files['sv.yaml']).replace('title: Ask', 'title: Ask everyone');
    root = methodsFolder({ 'method.yaml': withoutAct(files['method.yaml']), 'sv.yaml': text, 'en.yaml': text });
    updated = await startRingar({ env: { ...ringar.env, methodsDir: root }, databaseUrl: ringar.ownerUrl, log: silentLog });
    client = createORPCClient(new RPCLink({ url: `${updated.url}/rpc`, headers: { cookie: town.coordinator.cookie } }));
  });
  afterAll(async () => {
    await updated.stop();
    rmSync(root, { recursive: true });
  });

  test('that drops an exercise with answers keeps them, with their words', async () => {
    expect(await titles(client)).toEqual(['Hör er för']);
    expect(await client.methodCopy.earlier(at())).toEqual([
      { station: 'first', exercise: 'act', title: 'Vi gör', why: 'earlier', fields: [] },
    ]);
    const content = await client.methodCopy.earlierContent({ ...at(), ...act });
    expect(content).toMatchObject({ why: 'earlier', text: { line: 'Skrivet före uppdateringen' } });
    expect(content.exercise.fields.find(({ key }) => key === 'line')?.label).toBe('Line');
  });

  test('can be undone for one exercise: the town goes on using it, in its own words', async () => {
    const { version: now } = await client.methodCopy.get(at());
    const kept = await client.methodCopy.keep({ ...at(), ...act, version: now, kept: true });
    expect(await titles(client)).toEqual(['Hör er för', 'Vi gör']);
    expect(await client.methodCopy.earlier(at())).toEqual([]);
    await client.methodCopy.keep({ ...at(), ...act, version: kept.version, kept: false });
    expect(await titles(client)).toEqual(['Hör er för']);
  });

  test('leaves own words standing beside the new ones, until the town has chosen', async () => {
    const before = await client.methodCopy.get(at());
    expect(before.original.stations[0]!.exercises[0]!.title).toBe('Ask everyone');
    expect(before.copy.texts.sv['first/ask#title']).toEqual({ value: 'Hör er för', base: 'Ask' });
    const texts = [{ path: 'first/ask#title', value: 'Hör er för' }];
    const settled = await client.methodCopy.saveTexts({ ...at(), version: before.version, locale: 'sv', texts });
    expect(settled.copy.texts.sv['first/ask#title']).toEqual({ value: 'Hör er för', base: 'Ask everyone' });
  });
});
