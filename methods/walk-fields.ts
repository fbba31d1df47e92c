import type { KeyPath } from './key-path.ts';
import type { ExerciseStructure, FieldStructure, MethodStructure, StationStructure } from './schema.ts';

/** A field with where it stands: in the method, as `station/exercise.field`, and in `method.yaml`. */
export type PlacedField = {
  station: StationStructure;
  exercise: ExerciseStructure;
  field: FieldStructure;
  address: string;
  path: KeyPath;
};

/** Every field of a method, in the order of the file. */
export function walkFields(structure: MethodStructure): PlacedField[] {
  return structure.stations.flatMap((station, s) =>
    station.exercises.flatMap((exercise, e) =>
      exercise.fields.map((field, f) => ({
        station,
        exercise,
        field,
        address: `${station.key}/${exercise.key}.${field.key}`,
        path: ['stations', s, 'exercises', e, 'fields', f],
      })),
    ),
  );
}
