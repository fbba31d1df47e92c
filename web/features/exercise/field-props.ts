import type { ExercisePlace } from '../../../contract/method.ts';
import type { Exercise, Field, Method } from '../../../domain/method.ts';

/** What every field of an exercise is drawn from. */
export type FieldViewProps = {
  field: Field;
  /** Where the exercise stands. */
  place: ExercisePlace;
  exercise: Exercise;
  method: Method;
};

/** Key of one value of a field in the shared sheet: `<field>.<item>.answer`, `<field>.choice`, `<field>.startsOn`. */
export function valueKey(field: Field, ...rest: string[]): string {
  return [field.key, ...rest].join('.');
}
