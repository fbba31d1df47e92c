import { fileURLToPath } from 'node:url';
import type { Exercise, Field, Locale, Method, MethodRegister, Station } from '../../domain/method.ts';
import { loadMethod } from '../load.ts';

/** The parts of a method by their keys, for tests that say what each part holds. A part that is missing is an error. */
export type MethodParts = {
  method: Method;
  station(key: string): Station;
  /** "starting-point/icebreaker" */
  exercise(path: string): Exercise;
  /** "starting-point/icebreaker.questions" */
  field(path: string): Field;
  items(path: string): string[];
  /** "field type" of each field of an exercise, in order. */
  shape(path: string): string[];
  register(key: string): MethodRegister;
  columns(key: string): string[];
};

/** Stad för stad in one language. */
export function stadForStad(locale: Locale = 'sv'): MethodParts {
  const { methods } = loadMethod(fileURLToPath(new URL('../stad-for-stad', import.meta.url)));
  if (methods === null) throw new Error('stad-for-stad did not load');
  return methodParts(methods[locale]);
}

function methodParts(method: Method): MethodParts {
  const station = (key: string) => named(method.stations, key);
  const exercise = (path: string) => {
    const [stationKey = '', exerciseKey = ''] = path.split('/');
    return named(station(stationKey).exercises, exerciseKey);
  };
  const field = (path: string) => {
    const [exercisePath = '', fieldKey = ''] = path.split('.');
    return named(exercise(exercisePath).fields, fieldKey);
  };
  const register = (key: string) => named(method.registers, key);
  return {
    method,
    station,
    exercise,
    field,
    items: (path) => field(path).items.map(({ key }) => key),
    shape: (path) => exercise(path).fields.map(({ key, type }) => `${key} ${type}`),
    register,
    columns: (key) => register(key).columns.map((column) => column.key),
  };
}

function named<T extends { key: string }>(list: readonly T[], key: string): T {
  const found = list.find((each) => each.key === key);
  if (found === undefined) throw new Error(`${key} is missing`);
  return found;
}
