import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type Exercise, type FieldType, locales, type Method } from '../../../domain/method.ts';
import { flat, hasPdftotext, pdfText } from '../../../exports/testing/pdf-text.ts';
import { loadMethods } from '../../../methods/load.ts';
import { collaboration } from '../../store/schema/index.ts';
import { fillExercise } from '../../testing/fill-exercise.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

/** Every method on board goes through the same: what it declares is opened, filled in, seen and printed in both languages. */
const { methods, errors } = loadMethods('methods');
const text = 'Vi ses var tredje vecka.';
let ringar: TestRingar;

beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

test('every method on board is right, and there are three of them', () => {
  expect(errors).toEqual([]);
  expect(Object.keys(methods)).toEqual(['samverkansmodellen', 'stad-for-stad', 'working-group-missions']);
});

const textTypes: readonly FieldType[] = ['rich-text', 'short-text', 'list', 'tree', 'wall', 'grid', 'chooser', 'tasks', 'dots'];

/** True when a field of the exercise prints what was written in it: a text, or a register with a text among its columns. */
function printsText({ registers }: Method, { fields }: Exercise): boolean {
  return fields.some(({ type, register }) => {
    const columns = registers.find(({ key }) => key === register?.name)?.columns ?? [];
    const shown = columns.filter(({ key }) => register?.columns.includes(key));
    return textTypes.includes(type) || shown.some((column) => column.type === 'line' || column.type === 'text');
  });
}

describe.each(Object.keys(methods))('%s', (id) => {
  test('a town can work with it alone: every exercise is opened, filled in, seen and printed', { timeout: 240_000 }, async () => {
    const town = await ringar.town(`stad-${id}`.slice(0, 30));
    await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) => tx.update(collaboration).set({ methods: [id] }));
    const { client, cookie } = town.coordinator;
    const at = { collaboration: town.slug };
    const pointedAt = { actors: [(await client.actors.create({ ...at, name: 'Socialförvaltningen' })).id], rows: [] };
    const method = await client.method.get({ ...at, method: id });
    const places = method.stations.flatMap((station) => station.exercises.map((exercise) => ({ station, exercise })));
    for (const { station, exercise } of places) {
      await fillExercise({ ringar, town, method, station: station.key, exercise, text, pointedAt });
      for (const locale of locales) {
        const path = `/api/collaborations/${town.slug}/exercises/${id}/${station.key}/${exercise.key}/paper`;
        const answer = await fetch(`${ringar.url}${path}?filled=true&locale=${locale}`, { headers: { cookie } });
        const place = `${station.key}/${exercise.key} ${locale}`;
        expect([place, answer.status, answer.headers.get('content-type')]).toEqual([place, 200, 'application/pdf']);
        const pdf = new Uint8Array(await answer.arrayBuffer());
        if (hasPdftotext && printsText(method, exercise))
          expect([place, flat(pdfText(pdf)).includes(text)]).toEqual([place, true]);
      }
    }
    const { stations } = await client.journey.get({ ...at, method: id });
    const untouched = stations.flatMap(({ station, exercises }) =>
      exercises.filter(({ status }) => status === 'not-started').map(({ exercise }) => `${station}/${exercise}`),
    );
    // What stands in the member and actor registers is not of one exercise.
    const ofOthers = places
      .filter(({ exercise: { fields } }) =>
        fields.every(
          ({ type, register }) => type === 'cards' || (register && !method.registers.some(({ key }) => key === register.name)),
        ),
      )
      .map(({ station, exercise }) => `${station.key}/${exercise.key}`);
    expect(untouched.filter((place) => !ofOthers.includes(place))).toEqual([]);
  });
});
