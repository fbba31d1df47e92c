import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type Exercise, locales } from '../../../domain/method.ts';
import { valuesIn } from '../../../exports/testing/build-exercise-content.ts';
import { flat, hasPdftotext, pdfText } from '../../../exports/testing/pdf-text.ts';
import { buildSampleFiles } from '../../../methods/testing/sample-method.ts';
import { collaboration } from '../../store/schema/index.ts';
import { fillExercise } from '../../testing/fill-exercise.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

/** A town uses a second method beside the first: a folder of data with every field type, that no code names. */
type Town = Awaited<ReturnType<TestRingar['town']>>;

let folder: string;
let ringar: TestRingar;
let town: Town;
let other: Town;
let exercises: Exercise[];
const text = 'Vi ses var tredje vecka.';
const pointedAt: { actors: string[]; rows: string[] } = { actors: [], rows: [] };

const client = () => town.coordinator.client;
const at = () => ({ collaboration: town.slug });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ringar-methods-'));
  cpSync(new URL('../../../methods/stad-for-stad', import.meta.url), join(folder, 'stad-for-stad'), { recursive: true });
  mkdirSync(join(folder, 'sample'));
  for (const [name, words] of Object.entries(buildSampleFiles())) writeFileSync(join(folder, 'sample', name), words);
  ringar = await startTestRingar({ environment: { METHODS_DIR: folder } });
  town = await ringar.town('tvastad');
  other = await ringar.town('enstad');
  await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
    tx.update(collaboration).set({ methods: ['stad-for-stad', 'sample'] }),
  );
  for (const name of ['Socialförvaltningen', 'Föreningen Hamnljus'])
    pointedAt.actors.push((await client().actors.create({ ...at(), name })).id);
  exercises = (await client().method.get({ ...at(), method: 'sample' })).stations.flatMap((station) => station.exercises);
});
afterAll(async () => {
  await ringar.stop();
  rmSync(folder, { recursive: true });
});

const paper = (exercise: string, query: string, slug = town.slug, cookie = town.coordinator.cookie) =>
  fetch(`${ringar.url}/api/collaborations/${slug}/exercises/sample/first/${exercise}/paper?${query}`, { headers: { cookie } });

describe('a second method', () => {
  test('is there for the town that uses it, and for no other', async () => {
    expect(exercises.map(({ key }) => key)).toEqual(['ask', 'act']);
    const away = other.coordinator;
    const asking = away.client.method.get({ collaboration: other.slug, method: 'sample' });
    await expect(asking).rejects.toMatchObject({ code: 'NOT_FOUND', status: 404 });
    expect((await paper('act', 'filled=false', other.slug, away.cookie)).status).toBe(404);
    expect((await paper('act', 'filled=false', town.slug, away.cookie)).status).toBe(404);
    await expect(away.client.registers.list({ collaboration: other.slug, register: 'groups' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('has its own journey beside that of the first', async () => {
    const { stations } = await client().journey.get({ ...at(), method: 'sample' });
    expect(stations.map(({ station }) => station)).toEqual(['first']);
    expect((await client().journey.get({ ...at(), method: 'stad-for-stad' })).stations).toHaveLength(8);
  });

  test('every field of its exercises is filled in, and printed in both languages', async () => {
    pointedAt.rows.push((await client().registers.add({ ...at(), register: 'groups', values: { group: text } })).id);
    const method = await client().method.get({ ...at(), method: 'sample' });
    for (const exercise of exercises) {
      await fillExercise({ ringar, town, method, station: 'first', exercise, text, pointedAt });
      for (const locale of locales)
        for (const filled of [false, true]) {
          const answer = await paper(exercise.key, `filled=${filled}&locale=${locale}`);
          expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
          const pdf = new Uint8Array(await answer.arrayBuffer());
          if (hasPdftotext) expect(flat(pdfText(pdf)).includes(text)).toBe(filled);
        }
    }
    const { registers } = await client().method.get({ ...at(), method: 'sample' });
    const places = registers.find(({ key }) => key === 'places')!;
    const [row] = await client().registers.list({ ...at(), register: 'places' });
    expect(row!.values).toEqual(valuesIn(places.columns, text, pointedAt));
    const { stations } = await client().journey.get({ ...at(), method: 'sample' });
    expect(stations[0]!.exercises.map(({ status }) => status)).toEqual(['begun', 'begun']);
  });

  test('lines that were written flow on to its register, and the thread knows', async () => {
    const field = 'sample/first/act/facet';
    const [offer] = await client().thread.offers({ ...at(), target: 'register:places', field });
    expect(offer).toMatchObject({ label: text, here: null });
    const { brought } = await client().thread.bringIn({ ...at(), target: 'register:places', field, refs: [offer!.ref] });
    const thread = await client().thread.get({ ...at(), ref: brought[0]!.to });
    expect(thread.from.map(({ ref }) => ref)).toEqual([offer!.ref]);
  });

  test('the first method works as before beside it, and shares the rows of a register that both declare', async () => {
    const row = await client().registers.add({
      ...at(),
      register: 'places',
      values: { place: 'Torget', kind: 'outdoor', tags: ['a'] },
    });
    expect(row.values).toEqual({ place: 'Torget', kind: 'outdoor', tags: ['a'] });
    await client().registers.add({ ...at(), register: 'target-groups', values: { group: 'Unga' } });
    expect(await client().registers.list({ ...at(), register: 'target-groups' })).toHaveLength(1);
  });
});
