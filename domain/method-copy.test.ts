import { describe, expect, test } from 'vitest';

import { earlierExercises, withEarlierExercises } from './earlier-exercises.ts';
import {
  applyMethodCopy,
  compareWithOriginal,
  emptyMethodCopy,
  isMethodCopyEmpty,
  type MethodCopy,
  originalWithKept,
} from './method-copy.ts';
import { buildExercise, buildField, buildMethod } from './method.fixture.ts';
import { listMethodTexts, mapMethodTexts, ownerOfText } from './method-texts.ts';

const statements = buildField({ key: 'statements', type: 'yes-no', items: [{ key: 'a', label: 'Ja?', prompts: ['Hur?'] }] });
const steps = buildField({ key: 'steps', type: 'scale', scale: { min: 1, max: 2, labels: ['lite', 'mycket'] } });
const original = buildMethod([
  buildExercise({ key: 'ask', title: 'Fråga', fields: [statements, steps] }),
  buildExercise({ key: 'act', title: 'Gör', instructions: ['Ett.', 'Två.'] }),
]);
const copyWith = (changes: Partial<MethodCopy>): MethodCopy => ({ ...emptyMethodCopy(), ...changes });
const inSwedish = (texts: MethodCopy['texts']['sv']): MethodCopy => copyWith({ texts: { sv: texts, en: {} } });
const titles = (method: typeof original) => method.stations[0]!.exercises.map(({ title }) => title);

describe('texts of a method', () => {
  test('each has a path of its own, and mapping to what they are changes nothing', () => {
    const paths = listMethodTexts(original).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(mapMethodTexts(original, ({ value }) => value)).toEqual(original);
  });

  test('reach from the station to the words of a scale', () => {
    const found = Object.fromEntries(listMethodTexts(original).map(({ path, value }) => [path, value]));
    expect(found).toMatchObject({
      'first#lead': 'Lead.',
      'first#work': 'Two hours',
      'first/ask#title': 'Fråga',
      'first/act#instructions': ['Ett.', 'Två.'],
      'first/ask.statements#hint': '',
      'first/ask.statements#item.a': 'Ja?',
      'first/ask.statements#prompts.a': ['Hur?'],
      'first/ask.steps#scale': ['lite', 'mycket'],
      'register:risks#title': 'Risks',
      'register:risks.risk#label': 'Risk',
    });
  });

  test.each([
    ['first#lead', 'first'],
    ['first/ask#title', 'first/ask'],
    ['first/ask.statements#item.a', 'first/ask'],
    ['register:risks.risk#label', 'register:risks'],
  ])('%s belongs to %s', (path, owner) => expect(ownerOfText(path)).toBe(owner));
});

describe('a copy', () => {
  test('that is empty gives the original itself', () => {
    expect(isMethodCopyEmpty(emptyMethodCopy())).toBe(true);
    expect(applyMethodCopy(original, emptyMethodCopy())).toBe(original);
  });

  test('says its own words in its own language, and leaves the rest', () => {
    const copy = inSwedish({ 'first/ask#title': { value: 'Hör er för', base: 'Fråga' } });
    expect(titles(applyMethodCopy(original, copy))).toEqual(['Hör er för', 'Gör']);
    expect(applyMethodCopy({ ...original, locale: 'en' }, copy)).toEqual({ ...original, locale: 'en' });
  });

  test('passes over words for what is gone, of another kind, or with too few steps', () => {
    const copy = inSwedish({
      'first/gone#title': { value: 'Borta', base: 'x' },
      'first/ask#title': { value: ['en', 'lista'], base: 'Fråga' },
      'first/ask.steps#scale': { value: ['bara en'], base: ['lite', 'mycket'] },
    });
    expect(applyMethodCopy(original, copy)).toEqual(original);
  });

  test('shows no line that has only been begun', () => {
    const copy = inSwedish({ 'first/act#instructions': { value: ['Ett.', 'Två.', ''], base: ['Ett.', 'Två.'] } });
    expect(applyMethodCopy(original, copy)).toEqual(original);
    expect(compareWithOriginal(original, copy).texts).toEqual([]);
  });

  test('hides exercises and adds its own last', () => {
    const own = { station: 'first', exercise: buildExercise({ key: 'own-1', title: 'Vår egen' }) };
    expect(titles(applyMethodCopy(original, copyWith({ hidden: ['first/ask'], own: [own] })))).toEqual(['Gör', 'Vår egen']);
    const all = copyWith({ hidden: ['first/own-1', 'first/ask', 'first/act'], own: [own] });
    expect(titles(applyMethodCopy(original, all))).toEqual([]);
  });
});

describe('compared with the original', () => {
  const ours = { value: 'Hör er för', base: 'Fråga' };

  test('own words stand while the original is what it was, and are to be settled when it has changed', () => {
    const copy = inSwedish({ 'first/ask#title': ours });
    expect(compareWithOriginal(original, copy)).toMatchObject({
      texts: [{ path: 'first/ask#title', kind: 'title', ours: 'Hör er för', original: 'Fråga' }],
      toSettle: [],
      gone: [],
    });
    const updated = buildMethod([buildExercise({ key: 'ask', title: 'Fråga alla' })]);
    expect(compareWithOriginal(updated, copy)).toMatchObject({
      texts: [],
      toSettle: [{ path: 'first/ask#title', ours: 'Hör er för', original: 'Fråga alla', base: 'Fråga' }],
    });
  });

  test('words that the original has come to say are no difference; words for what it dropped are gone', () => {
    const updated = buildMethod([buildExercise({ key: 'ask', title: 'Hör er för' })]);
    const copy = inSwedish({ 'first/ask#title': ours, 'first/act#title': { value: 'Vi gör', base: 'Gör' } });
    expect(compareWithOriginal(updated, copy)).toEqual({
      texts: [],
      toSettle: [],
      gone: [{ path: 'first/act#title', ours: 'Vi gör' }],
    });
  });
});

describe('earlier editions', () => {
  const now = buildMethod([buildExercise({ key: 'ask', title: 'Fråga', fields: [statements] })]);
  const older = buildMethod([buildExercise({ key: 'ask', title: 'Fråga då' }), buildExercise({ key: 'act', title: 'Gör då' })]);

  test('give whole exercises and single fields that are gone, as the newest edition said them', () => {
    const earlier = earlierExercises(now, [original, older]);
    expect(earlier.map(({ station, exercise }) => [station, exercise.title, exercise.fields.map(({ key }) => key)])).toEqual([
      ['first', 'Fråga', ['steps', 'line']],
      ['first', 'Gör', ['line']],
    ]);
    expect(earlierExercises(original, [original])).toEqual([]);
  });

  test('come back for reading answers, after what the method has itself', () => {
    const ever = withEarlierExercises(now, earlierExercises(now, [original]));
    expect(ever.stations[0]!.exercises.map(({ key, fields }) => [key, fields.map((field) => field.key)])).toEqual([
      ['ask', ['statements', 'steps']],
      ['act', ['line']],
    ]);
  });

  test('are used again when the town keeps them, in the words it has for them', () => {
    const earlier = earlierExercises(now, [original]);
    const copy = {
      ...inSwedish({ 'first/act#title': { value: 'Vi gör', base: 'Gör' } }),
      kept: ['first/act'],
    };
    expect(titles(applyMethodCopy(now, copy, earlier))).toEqual(['Fråga', 'Vi gör']);
    expect(compareWithOriginal(originalWithKept(now, copy, earlier), copy).texts).toHaveLength(1);
    expect(titles(applyMethodCopy(now, { ...copy, kept: [] }, earlier))).toEqual(['Fråga']);
  });
});
