import { describe, expect, test } from 'vitest';

import { locales } from '../domain/method.ts';
import { loadMethods } from './load.ts';

const { methods, errors } = loadMethods('methods');
const method = methods['samverkansmodellen']!.sv;
const exercisesOf = (station: string) => method.stations.find(({ key }) => key === station)!.exercises;
const questionsIn = (station: string, ...keys: string[]) =>
  exercisesOf(station)
    .filter(({ key, kind }) => kind === 'questions' && (keys.length === 0 || keys.includes(key)))
    .reduce((sum, { fields }) => sum + fields.length, 0);

describe('Samverkansmodellen', () => {
  test('is right in every language', () => {
    expect(errors).toEqual([]);
    for (const locale of locales) expect(methods['samverkansmodellen']![locale].stations).toHaveLength(13);
  });

  test('four preconditions and nine steps, in four phases', () => {
    const perPhase = method.phases.map(({ key }) => method.stations.filter(({ phase }) => phase === key).length);
    expect(perPhase).toEqual([4, 3, 3, 3]);
  });

  test.each([
    ['S03', 'economy', ['before'], 3],
    ['S04', 'economy', ['questions'], 4],
    ['S05', 'attitudes', [], 4],
    ['S06', 'mandate', [], 6],
    ['S08', 'civil-society', [], 9],
    ['S09', 'needs', ['phase-questions'], 7],
    ['S10', 'needs', ['questions', 'involve'], 7],
    ['S11', 'partners', [], 11],
    ['S12', 'those-concerned', [], 6],
    ['S13', 'shared-picture', ['phase-questions'], 7],
    ['S14', 'shared-picture', ['questions'], 5],
    ['S15', 'way-of-working', [], 4],
    ['S16', 'who-does-what', [], 7],
    ['S18', 'develop', [], 4],
    ['S19', 'evaluate', [], 6],
  ] as const)('asks every question of the model: %s in %s', (_id, station, keys, count) => {
    expect(questionsIn(station, ...keys)).toBe(count);
  });

  test('asks every question of the model', () => {
    const all = method.stations.reduce((sum, { key }) => sum + questionsIn(key), 0);
    // 90 of the model, and three of our own where it has none (S17).
    expect(all).toBe(90 + 3);
  });

  test('has the four kinds of elements at every station', () => {
    for (const { key, tips, exercises } of method.stations) {
      const kinds = new Set(exercises.map(({ kind }) => kind));
      expect([key, kinds.has('questions'), kinds.has('further'), tips.length > 0]).toEqual([key, true, true, true]);
    }
    const led = method.stations.filter(({ exercises }) => exercises.some(({ key }) => key === 'principles'));
    expect(led.map(({ phase }) => phase)).toEqual(['involve', 'adjust', 'polish']);
  });

  test('has the six principles, and asks them of plan, agreement and routine', () => {
    const check = exercisesOf('evaluate').find(({ key }) => key === 'principle-check')!;
    expect(check.fields.map(({ key }) => key)).toEqual(['plan', 'agreement', 'routine']);
    for (const { items, comments } of check.fields) expect([items.length, comments]).toEqual([6, true]);
    // What they check stands beside them: the plan, and registers that a method on board has.
    expect(check.fields.map(({ beside }) => beside)).toEqual([['plan'], ['register:promises'], ['register:routine-steps']]);
    const registers = Object.values(methods).flatMap(({ sv }) => sv.registers.map(({ key }) => `register:${key}`));
    expect(registers).toEqual(expect.arrayContaining(['register:promises', 'register:routine-steps']));
    const cards = (station: string) => exercisesOf(station)[0]!.fields[0]!.items.map(({ key }) => key);
    expect([cards('needs').length, cards('shared-picture').length, cards('carry-out').length]).toEqual([4, 4, 3]);
  });

  test('shares its registers with Stad för stad, and is a lens over all of its stations', () => {
    const road = methods['stad-for-stad']!.sv;
    for (const key of ['target-groups', 'risks', 'knowledge', 'roles']) {
      const [own, theirs] = [method, road].map(({ registers }) => registers.find((register) => register.key === key)!);
      for (const column of theirs!.columns) expect(own!.columns).toContainEqual(column);
    }
    expect(method.lens.map(({ station }) => station)).toEqual(road.stations.map(({ key }) => key));
  });

  test('uses a tree, a wall, a grid, a choice, a matrix and rows gathered by a column', () => {
    const fields = method.stations.flatMap(({ exercises }) => exercises.flatMap((exercise) => exercise.fields));
    const types = new Set(fields.map(({ type }) => type));
    expect(['tree', 'wall', 'grid', 'chooser'].filter((type) => !types.has(type as 'tree'))).toEqual([]);
    expect(fields.some(({ axes }) => axes !== null) && fields.some(({ by }) => by !== null)).toBe(true);
  });
});

describe('missions of working groups', () => {
  test('eight steps in three phases; dots on what the analysis found', () => {
    const missions = methods['working-group-missions']!.sv;
    expect(missions.stations.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const dots = missions.stations[1]!.exercises[0]!.fields[0]!;
    expect(dots).toMatchObject({ type: 'dots', dots: 3, register: { name: 'development-areas' } });
    const charter = missions.stations[2]!.exercises[0]!.fields[0]!;
    expect(charter.items).toHaveLength(7);
  });
});
