import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type MethodStructure, methodStructureSchema } from '../../methods/schema.ts';

/** Where each id lives in the methods: id -> keys such as `start`, `start/direction.goals` and `register risks`. */
export type MethodPlaces = Map<string, string[]>;

/** Reads `inventory:` of every method in a folder. */
export function methodPlaces(folder: string): MethodPlaces {
  const places: MethodPlaces = new Map();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name, 'method.yaml');
    if (!entry.isDirectory() || !hasFile(join(folder, entry.name))) continue;
    for (const [id, place] of placesOf(methodStructureSchema.parse(parse(readFileSync(file, 'utf8')))))
      places.set(id, [...(places.get(id) ?? []), place]);
  }
  return places;
}

function hasFile(folder: string): boolean {
  return readdirSync(folder).includes('method.yaml');
}

function placesOf({ registers, stations }: MethodStructure): [id: string, place: string][] {
  const at = (ids: readonly string[], place: string) => ids.map((id): [string, string] => [id, place]);
  return [
    ...stations.flatMap((station) => [
      ...at(station.inventory, station.key),
      ...station.exercises.flatMap((exercise) => [
        ...at(exercise.inventory, `${station.key}/${exercise.key}`),
        ...exercise.fields.flatMap((field) => at(field.inventory, `${station.key}/${exercise.key}.${field.key}`)),
      ]),
    ]),
    ...registers.flatMap((register) => at(register.inventory, `register ${register.key}`)),
  ];
}
