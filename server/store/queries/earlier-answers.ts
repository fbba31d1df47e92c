import type { EarlierContent } from '../../../contract/method-copy.ts';
import type { EarlierExercise } from '../../../domain/earlier-exercises.ts';
import { Refusal } from '../../../domain/errors.ts';
import { exerciseAddress } from '../../../domain/method-copy.ts';
import type { Exercise, Locale, Method } from '../../../domain/method.ts';
import { requireRight } from '../../policies/may.ts';
import type { Services } from '../../services.ts';
import type { Work } from '../door.ts';
import { answeredExercises } from './answered-exercises.ts';
import { readExerciseContent } from './exercise-content.ts';
import { methodEverUsed, methodInUse, originalAndCopy } from './method-in-use.ts';

type Why = EarlierContent['why'];
export type EarlierAnswers = { station: string; exercise: Exercise; why: Why; isWhole: boolean };
type Asked = { method: string; locale: Locale };

/**
 * Exercises with answers that the road no longer shows: hidden by the town, or dropped by the method. Of an exercise that
 * is still there, the fields that are gone. Errors: NOT_ALLOWED; NOT_FOUND for a method that is not in use.
 * @source issue 3, bad input
 */
export async function listEarlierAnswers(work: Work, services: Services, asked: Asked): Promise<EarlierAnswers[]> {
  requireRight(work.scope, 'read-worksheets');
  const answered = await answeredExercises(work, asked.method);
  return (await listEarlier(work, services, asked)).filter((one) => answered.has(exerciseAddress(one.station, one.exercise.key)));
}

/** What was written in one of them. Errors: NOT_ALLOWED; NOT_FOUND. */
export async function readEarlierAnswers(
  work: Work,
  services: Services,
  asked: Asked & { station: string; exercise: string },
): Promise<EarlierContent> {
  requireRight(work.scope, 'read-worksheets');
  const { method: id, station, locale } = asked;
  const found = (await listEarlier(work, services, asked)).find(
    (one) => one.station === station && one.exercise.key === asked.exercise,
  );
  if (!found) throw new Refusal('NOT_FOUND', { exercise: asked.exercise });
  const method = await methodEverUsed(work, services, id, locale);
  const place = { method: id, station, exercise: asked.exercise };
  const { rich, text, list, values, rounds } = await readExerciseContent(work, { method, exercise: found.exercise, place });
  return { exercise: found.exercise, why: found.why, rich, text, list, values, rounds };
}

async function listEarlier(work: Work, services: Services, { method: id, locale }: Asked): Promise<EarlierAnswers[]> {
  const { copy } = await originalAndCopy(work, services, id, locale);
  const now = await methodInUse(work, services, id, locale);
  const ever = await methodEverUsed(work, services, id, locale);
  return gone(now, ever).map(({ station, exercise }) => {
    const isWhole = find(now, station, exercise.key) === undefined;
    const isHidden = copy.hidden.includes(exerciseAddress(station, exercise.key));
    return { station, exercise, why: isHidden ? 'hidden' : 'earlier', isWhole };
  });
}

/** What `ever` has and `now` lacks, in the order of the method. */
function gone(now: Method, ever: Method): EarlierExercise[] {
  return ever.stations.flatMap(({ key, exercises }) =>
    exercises.flatMap((exercise) => {
      const present = find(now, key, exercise.key)?.fields ?? [];
      const fields = exercise.fields.filter((field) => !present.some((one) => one.key === field.key));
      return fields.length > 0 ? [{ station: key, exercise: { ...exercise, fields } }] : [];
    }),
  );
}

function find(method: Method, station: string, exercise: string): Exercise | undefined {
  return method.stations.find(({ key }) => key === station)?.exercises.find(({ key }) => key === exercise);
}
