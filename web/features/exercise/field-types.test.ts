import { expect, test } from 'vitest';
import { fieldTypes } from '../../../domain/method.ts';
import { loadMethods } from '../../../methods/load.ts';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import english from '../../../locales/en.json' with { type: 'json' };
import { RoundField } from '../rounds/round-field.tsx';
import { fieldViewOf, fieldViews } from './field-types.tsx';

const { methods } = loadMethods(new URL('../../../methods', import.meta.url).pathname);
const all = Object.values(methods).flatMap(({ sv }) =>
  sv.stations.flatMap(({ exercises }) => exercises.flatMap((exercise) => exercise.fields.map((field) => ({ exercise, field })))),
);

test('every field type has a view, and every audience a text in both languages', () => {
  expect(Object.keys(fieldViews).toSorted()).toEqual([...fieldTypes].toSorted());
  for (const { audience } of Object.values(fieldViews)) {
    if (!audience) continue;
    const key = audience.split('.')[1] as keyof typeof swedish.exercise;
    expect([swedish.exercise[key], english.exercise[key]]).not.toContain(undefined);
  }
});

test('what is answered silently goes in rounds, and everything else in its own view', () => {
  expect(all.length).toBeGreaterThan(50);
  for (const { exercise, field } of all) {
    const isSilent = exercise.mode === 'silent' && ['yes-no', 'scale', 'dots'].includes(field.type);
    expect(fieldViewOf(exercise, field).View === RoundField).toBe(isSilent);
  }
});

test('a silent answer never has the shared sheet as its home', () => {
  for (const { exercise, field } of all) {
    if (fieldViewOf(exercise, field).View === RoundField) expect(fieldViewOf(exercise, field).home).toBe('none');
  }
});

test('a register that only the core group reads says so', () => {
  const { registers } = methods['stad-for-stad']!.sv;
  const audienceOf = (register: string) => {
    const found = all.find(({ field }) => field.register?.name === register)!;
    return fieldViewOf(found.exercise, found.field, registers).audience;
  };
  expect(['risks', 'promises', 'members'].map(audienceOf)).toEqual([
    'exercise.audienceCore',
    'fields.audienceGroup',
    'exercise.audienceAll',
  ]);
});
