import type { KeyPath } from './key-path.ts';
import type { MethodError } from './method-error.ts';
import { didYouMean } from './nearest.ts';
import type { YamlFile } from './read-yaml.ts';
import type { MethodStructure } from './schema.ts';

/** What a schema cannot see in `method.yaml`: repeated keys, phases that do not exist, months the wrong way round. */
export function checkStructure(yaml: YamlFile, structure: MethodStructure, folder: string): MethodError[] {
  return [
    ...(structure.id === folder ? [] : [yaml.errorAt(['id'], `The id must be the name of the folder: "${folder}".`)]),
    ...(structure.months.min <= structure.months.max
      ? []
      : [yaml.errorAt(['months', 'min'], `min (${structure.months.min}) is more than max (${structure.months.max}).`)]),
    ...checkPhases(yaml, structure),
    ...checkRepeats(yaml, structure),
    ...checkFlyers(yaml, structure),
    ...checkLens(yaml, structure),
  ];
}

function checkPhases(yaml: YamlFile, { phases, stations }: MethodStructure): MethodError[] {
  const lost = stations.flatMap(({ phase }, index) =>
    phases.includes(phase)
      ? []
      : [yaml.errorAt(['stations', index, 'phase'], `There is no phase "${phase}".${didYouMean(phase, phases)}`)],
  );
  const empty = phases.flatMap((phase, index) =>
    stations.some((station) => station.phase === phase)
      ? []
      : [yaml.errorAt(['phases', index], `The phase "${phase}" has no station.`)],
  );
  return [...lost, ...empty];
}

function checkRepeats(yaml: YamlFile, structure: MethodStructure): MethodError[] {
  const repeats = (what: string, path: KeyPath, keys: readonly (string | number)[], property?: string) =>
    keys.flatMap((key, index) => {
      if (keys.indexOf(key) === index) return [];
      const place = property === undefined ? [...path, index] : [...path, index, property];
      return [yaml.errorAt(place, `The ${what} "${key}" stands twice.`)];
    });
  const keysOf = (list: readonly { key: string }[]) => list.map(({ key }) => key);
  return [
    ...repeats('phase', ['phases'], structure.phases),
    ...repeats('source', ['sources'], keysOf(structure.sources), 'key'),
    ...repeats('station', ['stations'], keysOf(structure.stations), 'key'),
    ...repeats(
      'station number',
      ['stations'],
      structure.stations.map(({ number }) => number),
      'number',
    ),
    ...structure.stations.flatMap(({ exercises }, s) => {
      const path = ['stations', s, 'exercises'];
      return [
        ...repeats('exercise', path, keysOf(exercises), 'key'),
        ...exercises.flatMap(({ fields }, e) => [
          ...repeats('field', [...path, e, 'fields'], keysOf(fields), 'key'),
          ...fields.flatMap(({ items }, f) => repeats('item', [...path, e, 'fields', f, 'items'], items)),
        ]),
      ];
    }),
  ];
}

/** A lens offers exercises of its own method, at stations of another one. */
function checkLens(yaml: YamlFile, { id, lens, stations }: MethodStructure): MethodError[] {
  const own = stations.flatMap(({ key, exercises }) => exercises.map((exercise) => `${key}/${exercise.key}`));
  return lens.flatMap(({ method, station, exercises }, index) => [
    ...(method === id
      ? [yaml.errorAt(['lens', index, 'method'], 'A method is a lens over another one, never over itself.')]
      : []),
    ...(lens.findIndex((other) => other.method === method && other.station === station) === index
      ? []
      : [yaml.errorAt(['lens', index, 'station'], `The station "${station}" stands twice.`)]),
    ...exercises.flatMap((address, e) =>
      own.includes(address)
        ? []
        : [yaml.errorAt(['lens', index, 'exercises', e], `There is no exercise "${address}".${didYouMean(address, own)}`)],
    ),
  ]);
}

/** The front of a flyer is made of texts of its exercise, the first of them one line. */
function checkFlyers(yaml: YamlFile, { stations }: MethodStructure): MethodError[] {
  return stations.flatMap(({ exercises }, s) =>
    exercises.flatMap(({ flyer, fields }, e) =>
      flyer.flatMap((key, index) => {
        const type = fields.find((field) => field.key === key)?.type;
        if (type === 'short-text' || (type === 'rich-text' && index > 0)) return [];
        const names = fields.map((field) => field.key);
        const message =
          type === undefined
            ? `The exercise has no field "${key}".${didYouMean(key, names)}`
            : `The front of a flyer is texts, and the first of them is its headline: "${key}" is a field of type ${type}.`;
        return [yaml.errorAt(['stations', s, 'exercises', e, 'flyer', index], message)];
      }),
    ),
  );
}
