import { and, eq, sql } from 'drizzle-orm';

import { Refusal } from '../../../domain/errors.ts';
import type { Exercise, Field, Locale, Method, Station } from '../../../domain/method.ts';
import { applyMethodCopy, emptyMethodCopy, exerciseAddress, type MethodCopy } from '../../../domain/method-copy.ts';
import type { Services } from '../../services.ts';
import type { Work } from '../door.ts';
import { collaboration, methodCopy } from '../schema/index.ts';

/** What of the services tells the methods. */
export type Methods = Pick<Services, 'method' | 'earlierExercises'>;

/** The methods a collaboration works with, in its own copies of them. */
export async function methodsInUse(work: Work, services: Methods, locale: Locale = 'sv'): Promise<Method[]> {
  return (await readCopies(work)).flatMap(({ id, copy }) => {
    const method = services.method(id, locale);
    return method ? [applyMethodCopy(method, copy, services.earlierExercises(id, locale))] : [];
  });
}

/**
 * The same with every exercise that can have been answered: also those that the town has hidden, or that an earlier
 * edition had. For reading answers.
 */
export async function methodsEverUsed(work: Work, services: Methods, locale: Locale = 'sv'): Promise<Method[]> {
  return (await readCopies(work)).flatMap(({ id, copy }) => {
    const method = services.method(id, locale);
    if (!method) return [];
    const earlier = services.earlierExercises(id, locale);
    const everything = { ...copy, hidden: [], kept: earlier.map((one) => exerciseAddress(one.station, one.exercise.key)) };
    return [applyMethodCopy(method, everything, earlier)];
  });
}

/** A method the collaboration works with, in its own copy. NOT_FOUND for any other, whether or not it is on board. */
export async function methodInUse(work: Work, services: Methods, id: string, locale: Locale = 'sv'): Promise<Method> {
  return requireMethod(await methodsInUse(work, services, locale), id);
}

/** `methodInUse` of `methodsEverUsed`. */
export async function methodEverUsed(work: Work, services: Methods, id: string, locale: Locale = 'sv'): Promise<Method> {
  return requireMethod(await methodsEverUsed(work, services, locale), id);
}

/** A method as it is on board, beside the town's copy of it. `version` is 0 when the town has changed nothing. */
export async function originalAndCopy(
  work: Work,
  services: Methods,
  id: string,
  locale: Locale,
): Promise<{ original: Method; copy: MethodCopy; version: number }> {
  const found = (await readCopies(work)).find((one) => one.id === id);
  const original = found && services.method(id, locale);
  if (!found || !original) throw new Refusal('NOT_FOUND', { method: id });
  return { original, copy: found.copy, version: found.version };
}

/** The methods of the collaboration in their order, each with the town's copy. */
async function readCopies({ tx, scope }: Work): Promise<{ id: string; copy: MethodCopy; version: number }[]> {
  const rows = await tx
    .select({ methods: collaboration.methods, method: methodCopy.method, copy: methodCopy.changes, version: methodCopy.version })
    .from(collaboration)
    .leftJoin(
      methodCopy,
      and(eq(methodCopy.collaborationId, collaboration.id), sql`${methodCopy.method} = any(${collaboration.methods})`),
    )
    .where(eq(collaboration.id, scope.collaborationId));
  return (rows[0]?.methods ?? []).map((id) => {
    const row = rows.find(({ method }) => method === id);
    return { id, copy: row?.copy ?? emptyMethodCopy(), version: row?.version ?? 0 };
  });
}

function requireMethod(methods: readonly Method[], id: string): Method {
  const method = methods.find((one) => one.id === id);
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

/** The field of an exercise that can have been answered; undefined when no edition has it. */
export async function fieldEverUsed(
  work: Work,
  services: Methods,
  place: FieldPlace & { method: string },
): Promise<Field | undefined> {
  const methods = await methodsEverUsed(work, services);
  return findField(
    methods.find(({ id }) => id === place.method),
    place,
  );
}

/** Lowest and highest value that answers one item: 0-1 for yes and no, as many dots as there are, else the scale. */
export function answerRange(field: Field): { min: number; max: number } {
  if (field.dots !== null) return { min: 0, max: field.dots };
  return field.scale ? { min: field.scale.min, max: field.scale.max } : { min: 0, max: 1 };
}

/** Lowest and highest value that the group can decide on: yes or no also where dots were placed. */
export function decisionRange(field: Field): { min: number; max: number } {
  return field.dots === null ? answerRange(field) : { min: 0, max: 1 };
}
