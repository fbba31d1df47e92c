import type { Exercise, Method, MethodRegister } from '../../domain/method.ts';

/** Properties of a method that are not words for people. */
const wordless = [
  'id',
  'key',
  'type',
  'kind',
  'mode',
  'phase',
  'locale',
  'year',
  'rule',
  'register',
  'audience',
  'of',
  'inventory',
  'from',
  'to',
];

/** Every text for people in a method, an exercise or a register, with the path it stands at. A hint that is not there is left out. */
export function walkTexts(part: Method | Exercise | MethodRegister): { key: string; text: string }[] {
  const walk = (value: unknown, key: string): { key: string; text: string }[] => {
    if (typeof value === 'string') return [{ key, text: value }];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value)
      .filter(([name, inner]) => !wordless.includes(name) && !(name === 'hint' && inner === ''))
      .flatMap(([name, inner]) => walk(inner, key === '' ? name : `${key}.${name}`));
  };
  return walk(part, '');
}
