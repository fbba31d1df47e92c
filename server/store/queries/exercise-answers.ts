import type { ExerciseAnswers } from '../../../contract/exercise-answers.ts';
import type { Locale } from '../../../domain/method.ts';
import { requireRight } from '../../policies/may.ts';
import type { Services } from '../../services.ts';
import type { Work } from '../door.ts';
import { readExerciseContent } from './exercise-content.ts';
import { exerciseOf, methodInUse } from './method-in-use.ts';
import type { WorksheetPlace } from './worksheets.ts';

/** An exercise of a method in use and what was answered in it. Errors: NOT_ALLOWED; NOT_FOUND. @source inventory M22 S19 */
export async function readExerciseAnswers(
  work: Work,
  services: Services,
  { locale, method: id, station, exercise: key }: WorksheetPlace & { locale: Locale },
): Promise<ExerciseAnswers> {
  requireRight(work.scope, 'read-worksheets');
  const place = { method: id, station, exercise: key };
  const method = await methodInUse(work, services, id, locale);
  const exercise = exerciseOf(method, place);
  const { rich, text, list, values, rounds } = await readExerciseContent(work, { method, exercise, place });
  return { exercise, rich, text, list, values, rounds };
}
