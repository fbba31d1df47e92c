import { describe, expect, it } from 'vitest';
import { type Exercise, type Field, fieldTypes, type Method } from '../../domain/method.ts';
import { checkMethod } from '../../methods/check-method.ts';
import { loadMethods } from '../../methods/load.ts';
import { asBytes, buildSampleFiles } from '../../methods/testing/sample-method.ts';
import { buildExerciseContent, buildPaperTables } from '../testing/build-exercise-content.ts';
import { buildExercisePaper } from './build-exercise-paper.ts';
import type { ExerciseContent } from './exercise-content.ts';
import type { PaperModel } from './paper-model.ts';

const sample = checkMethod('sample', asBytes(buildSampleFiles())).methods!.sv;
const nothing: ExerciseContent = { rich: {}, text: {}, list: {}, values: {}, rounds: {}, registers: {}, actors: {}, tasks: [] };

type Given = { method?: Method; change?: Partial<Exercise>; content?: ExerciseContent | 'filled' | null };

/** An exercise of the sample method on paper; the empty form unless `content` says otherwise. */
function paper(key: string, { method = sample, change = {}, content = null }: Given = {}): PaperModel {
  const station = method.stations[0]!;
  const exercise = { ...station.exercises.find((one) => one.key === key)!, ...change };
  return buildExercisePaper({
    ...{ method, station, exercise, town: 'Exempelstad', locale: 'sv', date: '2027-02-01T10:00:00.000Z' },
    tables: buildPaperTables(method, exercise, content === null ? 0 : 2),
    content: content === 'filled' ? buildExerciseContent(method, exercise) : content,
  });
}

describe('buildExercisePaper', () => {
  it('is shown by a method that has every field type', () => {
    const used = sample.stations[0]!.exercises.flatMap(({ fields }) => fields.map(({ type }) => type));
    expect(fieldTypes.filter((type) => !used.includes(type))).toEqual([]);
  });

  it.each(['ask', 'act'])('%s: the empty form', (key) => expect(paper(key)).toMatchSnapshot());
  it.each(['ask', 'act'])('%s: the result', (key) => expect(paper(key, { content: 'filled' })).toMatchSnapshot());
  it('ask: the result when it is answered together', () => {
    expect(paper('ask', { change: { mode: 'together' }, content: 'filled' }).parts).toMatchSnapshot();
  });

  it.each(['ask', 'act'])('%s: says so where nothing is written', (key) => {
    const { parts } = paper(key, { content: nothing });
    for (const { blocks } of parts) expect(blocks.length).toBeGreaterThan(0);
  });

  it('hides the spread of too few, and never says whose answer is whose', () => {
    const text = JSON.stringify(paper('ask', { content: 'filled' }).parts);
    for (const words of [
      'Rundan stängdes 15 januari 2027. 6 av 7 svarade på allt.',
      'Visas inte: färre än tre svarade',
      'Nej × 2, Ja × 4',
    ])
      expect(text).toContain(words);
  });

  it('takes values of other kinds than their field for nothing written', () => {
    const values = { 'when.startsOn': 'i morgon', 'when.months': {}, 'one-of.choice': 7, 'ticks.a.checked': 'ja' };
    const text = JSON.stringify(paper('act', { content: { ...nothing, values, list: { lines: [{ text: 7 }] } } }).parts);
    expect(text).toBe(JSON.stringify(paper('act', { content: nothing }).parts));
  });

  it('lies down on A3, with room for three parts beside each other', () => {
    expect(paper('act', { change: { paper: 'a3' } })).toMatchObject({ paper: 'a3', landscape: true, columns: 3 });
    expect(paper('act')).toMatchObject({ paper: 'a4', landscape: false, columns: 1 });
  });
});

describe('a declared register', () => {
  /** The first `count` columns of a register that has every kind of column. */
  function registerPaper(count: number, content: Given['content']): PaperModel {
    const files = buildSampleFiles();
    const columns = ['what', 'why', 'count', 'on', 'sure', 'kind', 'kinds', 'step', 'owner', 'helpers', 'places'].slice(0, count);
    const field = { ...fieldOf('people'), register: { name: 'risks', columns } };
    const method = { ...checkMethod('sample', asBytes(files)).methods!.sv, registers: [risks] };
    return paper('act', { method, change: { fields: [field] }, content: content ?? null });
  }

  it.each([
    [5, false, 'table'],
    [7, true, 'table'],
    [11, false, 'turned'],
  ])('of %i columns: landscape %s, %s', (count, landscape, shape) => {
    const form = registerPaper(count, null);
    expect(form.landscape).toBe(landscape);
    const table = form.parts[0]!.blocks[0]!;
    expect(table).toMatchObject(shape === 'turned' ? { rows: 0, labels: { length: 10 } } : { rows: 6, labels: [] });
    expect(registerPaper(count, 'filled').parts).toMatchSnapshot();
  });
});

const fieldOf = (key: string): Field => sample.stations[0]!.exercises[1]!.fields.find((field) => field.key === key)!;
const items = [{ key: 'a', label: 'Öppen', prompts: [] }];
const column = { hint: '', items: [], scale: null, of: null, becomes: null };
const risks: Method['registers'][number] = {
  ...{
    key: 'risks',
    audience: 'core',
    agreement: false,
    checklist: null,
    voice: null,
    feedback: null,
    inventory: [],
    title: 'Risker',
    one: 'risk',
  },
  columns: [
    { ...column, key: 'what', type: 'line', label: 'Vad' },
    { ...column, key: 'why', type: 'text', label: 'Varför' },
    { ...column, key: 'count', type: 'number', label: 'Antal' },
    { ...column, key: 'on', type: 'date', label: 'Dag' },
    { ...column, key: 'sure', type: 'yes-no', label: 'Säker' },
    { ...column, key: 'kind', type: 'choice', label: 'Slag', items },
    { ...column, key: 'kinds', type: 'choices', label: 'Fler slag', items },
    { ...column, key: 'step', type: 'scale', label: 'Steg', scale: { min: 1, max: 2, labels: ['låg', 'hög'] } },
    { ...column, key: 'owner', type: 'actor', label: 'Ansvarig' },
    { ...column, key: 'helpers', type: 'actors', label: 'Hjälper' },
    { ...column, key: 'places', type: 'rows', label: 'Hör ihop med', of: 'risks' },
  ],
};

describe('stad-for-stad', () => {
  it('prints on A3 what its template has for the wall', () => {
    const { methods } = loadMethods(new URL('../../methods', import.meta.url).pathname);
    const walls = methods['stad-for-stad']!.sv.stations.flatMap(({ exercises }) => exercises).filter(
      ({ paper: size }) => size === 'a3',
    );
    const wallIds = ['D05', 'G02', 'G07', 'H05'];
    expect(walls.every(({ inventory }) => inventory.some((one) => wallIds.includes(one)))).toBe(true);
    expect(wallIds.filter((one) => !walls.some(({ inventory }) => inventory.includes(one)))).toEqual([]);
  });
});
