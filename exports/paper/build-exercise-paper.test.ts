import { describe, expect, it } from 'vitest';
import { fieldTypes } from '../../domain/method.ts';
import { loadMethods } from '../../methods/load.ts';
import { buildExerciseContent, buildPaperTables } from '../testing/build-exercise-content.ts';
import { buildExercisePaper } from './build-exercise-paper.ts';
import type { PaperModel } from './paper-model.ts';

const { methods } = loadMethods(new URL('../../methods', import.meta.url).pathname);
const method = methods['stad-for-stad']!.sv;

/** One exercise of the method on paper; `filled` with whatever its fields can hold. */
function paper(way: string, filled: boolean): PaperModel {
  const [stationKey, exerciseKey] = way.split('/');
  const station = method.stations.find(({ key }) => key === stationKey)!;
  const exercise = station.exercises.find(({ key }) => key === exerciseKey)!;
  return buildExercisePaper({
    method,
    station,
    exercise,
    town: 'Exempelstad',
    locale: 'sv',
    date: '2027-02-01T10:00:00.000Z',
    tables: buildPaperTables(method, exercise, filled ? 2 : 0),
    content: filled ? buildExerciseContent(method, exercise) : null,
  });
}

/** Between them these have every field type. */
const examples = [
  'start/engagement',
  'start/small-effort',
  'start/archetypes',
  'start/start-decision',
  'routine/ambition',
  'starting-point/death-trap',
  'problem-picture/map',
  'problem-picture/survey',
  'network/flyer',
];

describe('buildExercisePaper', () => {
  it('is shown by examples that use every field type', () => {
    const used = method.stations.flatMap(({ key, exercises }) =>
      exercises.filter((one) => examples.includes(`${key}/${one.key}`)).flatMap(({ fields }) => fields.map(({ type }) => type)),
    );
    expect(fieldTypes.filter((type) => !used.includes(type))).toEqual([]);
  });

  it.each(examples)('%s: the empty form', (way) => {
    expect(paper(way, false)).toMatchSnapshot();
  });

  it.each(examples)('%s: the result', (way) => {
    expect(paper(way, true)).toMatchSnapshot();
  });

  it('says so where nothing is written', () => {
    const station = method.stations[0]!;
    for (const exercise of station.exercises) {
      const content = { rich: {}, text: {}, list: {}, values: {}, rounds: {}, registers: {}, actors: {}, tasks: [] };
      const { parts } = buildExercisePaper({
        ...{ method, station, exercise, town: 'Exempelstad', locale: 'sv', date: '2027-02-01T10:00:00.000Z', content },
        tables: buildPaperTables(method, exercise),
      });
      expect(parts).toHaveLength(exercise.fields.length);
      for (const { blocks } of parts) expect(blocks.length).toBeGreaterThan(0);
    }
  });

  it('never says whose answer is whose, and hides a spread of too few', () => {
    const text = JSON.stringify(paper('start/engagement', true).parts);
    expect(text).toContain('Rundan stängdes 15 januari 2027. 6 av 7 svarade på allt.');
    expect(text).toContain('Visas inte: färre än tre svarade');
    expect(text).toContain('Nej × 2, Ja × 4');
  });

  it('prints on A3 what the method says is for the wall, lying down', () => {
    const walls = method.stations.flatMap(({ key, exercises }) =>
      exercises.filter((one) => one.paper === 'a3').map((one) => `${key}/${one.key}`),
    );
    expect(walls).toEqual([
      'problem-picture/map',
      'plan/joint-start',
      'plan/write-plan',
      'routine/routine-goal',
      'routine/routine-steps',
      'routine/ways-in',
    ]);
    for (const way of walls) expect(paper(way, false)).toMatchObject({ paper: 'a3', landscape: true, columns: 3 });
  });

  it('takes values of other kinds than their field for nothing written', () => {
    const station = method.stations[0]!;
    const exercise = station.exercises.find(({ key }) => key === 'start-decision')!;
    const values = { 'period.startsOn': 'imorgon', 'period.months': {}, 'outcome.choice': 7, 'exit.want.answer': 'ja' };
    const content = { ...buildExerciseContent(method, exercise), values };
    const { parts } = buildExercisePaper({
      ...{ method, station, exercise, town: 'Exempelstad', locale: 'sv', date: '2027-02-01T10:00:00.000Z', content },
      tables: {},
    });
    const text = JSON.stringify(parts);
    expect(text).toContain('Inte besvarad');
    expect(text).toContain('Inget är valt än.');
    expect(text).not.toContain('imorgon');
  });
});
