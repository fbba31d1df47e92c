import { Refusal } from '../../domain/errors.ts';
import { exerciseAddress } from '../../domain/method-copy.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { exerciseOf, methodEverUsed } from '../store/queries/method-in-use.ts';
import { listRounds } from '../store/queries/rounds.ts';
import { changeMethodCopy, type CopyChange, type SavedCopy } from './change-method-copy.ts';

type InExercise = CopyChange & { station: string; exercise: string };

/**
 * Takes an exercise out of the town's road, or brings it back. What has been answered in it is kept and can be read.
 * Errors: those of `changeMethodCopy`; NOT_FOUND for an exercise that the method lacks; ROUND_OPEN while people answer it.
 */
export async function hideExercise(work: Work, services: Services, input: InExercise & { hidden: boolean }): Promise<SavedCopy> {
  const { method, station, exercise, hidden } = input;
  const address = exerciseAddress(station, exercise);
  const action = hidden ? 'method.exercise-hidden' : 'method.exercise-shown';
  return changeMethodCopy(work, services, { ...input, action, target: address }, async (copy) => {
    exerciseOf(await methodEverUsed(work, services, method), input);
    const [open] = hidden ? await listRounds(work, { method, station, exercise, state: 'open' }) : [];
    if (open) throw new Refusal('ROUND_OPEN', { round: open.id });
    return { ...copy, hidden: withOrWithout(copy.hidden, address, hidden) };
  });
}

/**
 * Goes on using an exercise, or fields of one, that the original has dropped; or stops. Errors: those of
 * `changeMethodCopy`; NOT_FOUND when no earlier edition had more than the present one has.
 */
export async function keepExercise(work: Work, services: Services, input: InExercise & { kept: boolean }): Promise<SavedCopy> {
  const { method, station, exercise, kept } = input;
  const address = exerciseAddress(station, exercise);
  const action = kept ? 'method.exercise-kept' : 'method.exercise-dropped';
  return changeMethodCopy(work, services, { ...input, action, target: address }, (copy) => {
    const earlier = services.earlierExercises(method, 'sv');
    if (!earlier.some((one) => one.station === station && one.exercise.key === exercise))
      throw new Refusal('NOT_FOUND', { exercise });
    return { ...copy, kept: withOrWithout(copy.kept, address, kept) };
  });
}

function withOrWithout(addresses: readonly string[], address: string, isIn: boolean): string[] {
  const others = addresses.filter((one) => one !== address);
  return isIn ? [...others, address] : others;
}
