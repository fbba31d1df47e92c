import { findCycles } from './find-cycles.ts';
import { parseFlowPoint } from './flow-point.ts';
import type { MethodError } from './method-error.ts';
import { didYouMean } from './nearest.ts';
import type { YamlFile } from './read-yaml.ts';
import type { MethodStructure } from './schema.ts';
import { flowRegisterNames } from './vocabulary.ts';
import type { PlacedField } from './walk-fields.ts';
import { walkFields } from './walk-fields.ts';

/** Checks `from` and `to`: that each points somewhere, that both ends say the same, and that nothing goes in a ring. */
export function checkFlows(yaml: YamlFile, structure: MethodStructure): MethodError[] {
  const placed = walkFields(structure);
  const byAddress = new Map(placed.map((place) => [place.address, place]));
  return [
    ...placed.flatMap((place) => checkEnds(yaml, structure, place)),
    ...placed.flatMap((place) => checkPairs(yaml, structure, byAddress, place)),
    ...checkCycles(yaml, byAddress),
  ];
}

const directions = ['from', 'to'] as const;

function checkEnds(yaml: YamlFile, structure: MethodStructure, { field, path }: PlacedField): MethodError[] {
  return directions.flatMap((direction) =>
    field[direction].flatMap((written, index) => {
      const problem =
        field[direction].indexOf(written) === index ? lostEnd(structure, written) : `"${written}" stands twice in ${direction}.`;
      return problem === null ? [] : [yaml.errorAt([...path, direction, index], problem)];
    }),
  );
}

function lostEnd(structure: MethodStructure, written: string): string | null {
  const point = parseFlowPoint(written);
  if (point === null) return `"${written}" is not a flow. Write station/exercise.field or register:name.`;
  if (point.kind === 'register') {
    const names = [...flowRegisterNames, ...structure.registers.map(({ key }) => key)];
    if (names.includes(point.register)) return null;
    return `There is no register "${point.register}".${didYouMean(point.register, names)} There are ${names.join(', ')}.`;
  }
  const station = structure.stations.find(({ key }) => key === point.station);
  if (station === undefined) return missing('There is no station', point.station, structure.stations);
  const exercise = station.exercises.find(({ key }) => key === point.exercise);
  if (exercise === undefined) return missing(`The station ${station.key} has no exercise`, point.exercise, station.exercises);
  if (exercise.fields.some(({ key }) => key === point.field)) return null;
  return missing(`The exercise ${station.key}/${exercise.key} has no field`, point.field, exercise.fields);
}

function missing(what: string, key: string, list: readonly { key: string }[]): string {
  return `${what} "${key}".${didYouMean(
    key,
    list.map((entry) => entry.key),
  )}`;
}

function checkPairs(
  yaml: YamlFile,
  structure: MethodStructure,
  byAddress: Map<string, PlacedField>,
  { field, path, address }: PlacedField,
): MethodError[] {
  return directions.flatMap((direction) => {
    const opposite = direction === 'from' ? 'to' : 'from';
    return field[direction].flatMap((written, index) => {
      const other = byAddress.get(written);
      if (other === undefined || other.field[opposite].includes(address)) return [];
      // A misspelt end over there is most likely this pair, and already has an error of its own.
      if (other.field[opposite].some((end) => lostEnd(structure, end) !== null)) return [];
      const message = `${written} does not say the same. Add ${address} to "${opposite}" of ${written}, or remove this line.`;
      return [yaml.errorAt([...path, direction, index], message)];
    });
  });
}

function checkCycles(yaml: YamlFile, byAddress: Map<string, PlacedField>): MethodError[] {
  const next = new Map(
    [...byAddress].map(([address, { field }]) => [address, new Set(field.to.filter((to) => byAddress.has(to)))]),
  );
  for (const [address, { field }] of byAddress) for (const from of field.from) next.get(from)?.add(address);
  return findCycles(next).map((cycle) => {
    const first = cycle[0] ?? '';
    const place = byAddress.get(first);
    const key = place !== undefined && place.field.to.includes(cycle[1] ?? first) ? 'to' : 'from';
    return yaml.errorAt(
      [...(place?.path ?? []), key],
      `The flow goes in a ring: ${[...cycle, first].join(' -> ')}. Break it somewhere.`,
    );
  });
}
