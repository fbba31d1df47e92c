import { eq } from 'drizzle-orm';

import { Refusal } from '../../../domain/errors.ts';
import type { Exercise, Field, Locale, Method, Station } from '../../../domain/method.ts';
import type { Services } from '../../services.ts';
import type { Work } from '../door.ts';
import { collaboration } from '../schema/index.ts';

/** A method the collaboration works with. NOT_FOUND for any other, whether or not it is on board. */
export async function methodInUse({ tx, scope }: Work, services: Services, id: string, locale: Locale = 'sv'): Promise<Method> {
  const [row] = await tx
    .select({ methods: collaboration.methods })
    .from(collaboration)
    .where(eq(collaboration.id, scope.collaborationId));
  const method = row?.methods.includes(id) ? services.method(id, locale) : undefined;
  if (!method) throw new Refusal('NOT_FOUND', { method: id });
  return method;
}

/** Where a field stands in a method. */
export type FieldPlace = { station: string; exercise: string; field: string };

/** The station of that key. NOT_FOUND when the method has none. */
export function stationOf(method: Method, key: string): Station {
  const station = method.stations.find((one) => one.key === key);
  if (!station) throw new Refusal('NOT_FOUND', { station: key });
  return station;
}

/** The exercise of that key in a station. NOT_FOUND when the method has none. */
export function exerciseOf(method: Method, place: { station: string; exercise: string }): Exercise {
  const exercise = stationOf(method, place.station).exercises.find((one) => one.key === place.exercise);
  if (!exercise) throw new Refusal('NOT_FOUND', { exercise: place.exercise });
  return exercise;
}

/** The field of that key in an exercise; undefined when the method has none (any more). */
export function findField(method: Method | undefined, place: FieldPlace): Field | undefined {
  const station = method?.stations.find((one) => one.key === place.station);
  return station?.exercises.find((one) => one.key === place.exercise)?.fields.find((one) => one.key === place.field);
}

/** Lowest and highest value that answers one item: 0-1 for yes and no, else the scale. */
export function answerRange(field: Field): { min: number; max: number } {
  return field.scale ? { min: field.scale.min, max: field.scale.max } : { min: 0, max: 1 };
}
