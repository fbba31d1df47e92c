import { randomUUID } from 'node:crypto';

import { Refusal } from '../../domain/errors.ts';
import type { MethodCopy, OwnExercise } from '../../domain/method-copy.ts';
import type { Method } from '../../domain/method.ts';
import { buildOwnExercise, type OwnExerciseDraft, ownExerciseProblems } from '../../methods/own-exercise.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { answeredExercises } from '../store/queries/answered-exercises.ts';
import { stationOf } from '../store/queries/method-in-use.ts';
import { listRounds } from '../store/queries/rounds.ts';
import { changeMethodCopy, type CopyChange, type SavedCopy } from './change-method-copy.ts';

/** Most exercises that a town adds to one method. */
const mostOwn = 100;

type SaveOwnExercise = CopyChange & {
  station: string;
  /** Key of the own exercise to change; null adds one. */
  exercise: string | null;
  draft: OwnExerciseDraft;
};

/**
 * Adds an exercise of the town's own to a station, or changes one. Fields whose key is kept keep their answers. Gives its
 * key beside the copy. Errors: those of `changeMethodCopy`; NOT_FOUND for a station or an own exercise that is not there;
 * BAD_INPUT with what is wrong in the draft, or when there are 100 already; ROUND_OPEN while people answer it.
 */
export async function saveOwnExercise(
  work: Work,
  services: Services,
  input: SaveOwnExercise,
): Promise<SavedCopy & { exercise: string }> {
  const { method, station, draft } = input;
  const key = input.exercise ?? newKey('own');
  const action = input.exercise === null ? 'method.exercise-added' : 'method.exercise-changed';
  const saved = await changeMethodCopy(
    work,
    services,
    { ...input, action, target: `${station}/${key}` },
    async (copy, original) => {
      stationOf(original, station);
      if (input.exercise !== null) await requireOwn(work, copy, { method, station, exercise: input.exercise });
      else if (copy.own.length >= mostOwn) throw new Refusal('BAD_INPUT', { most: mostOwn });
      checkDraft(draft, original);
      const own: OwnExercise = { station, exercise: buildOwnExercise(draft, key, () => newKey('own')) };
      const isIt = (one: OwnExercise) => one.station === station && one.exercise.key === key;
      const others = copy.own.map((one) => (isIt(one) ? own : one));
      return { ...copy, own: input.exercise === null ? [...copy.own, own] : others };
    },
  );
  return { ...saved, exercise: key };
}

/**
 * Removes an exercise of the town's own that nobody has answered. Errors: those of `changeMethodCopy`; NOT_FOUND when it
 * is not there; ROUND_OPEN; EXERCISE_HAS_ANSWERS: it can be hidden, and then its answers are kept.
 */
export async function removeOwnExercise(
  work: Work,
  services: Services,
  input: CopyChange & { station: string; exercise: string },
): Promise<SavedCopy> {
  const { method, station, exercise } = input;
  const address = `${station}/${exercise}`;
  return changeMethodCopy(work, services, { ...input, action: 'method.exercise-removed', target: address }, async (copy) => {
    await requireOwn(work, copy, input);
    if ((await answeredExercises(work, method)).has(address)) throw new Refusal('EXERCISE_HAS_ANSWERS');
    return {
      ...copy,
      own: copy.own.filter((one) => one.station !== station || one.exercise.key !== exercise),
      hidden: copy.hidden.filter((one) => one !== address),
    };
  });
}

async function requireOwn(work: Work, copy: MethodCopy, place: { method: string; station: string; exercise: string }) {
  const found = copy.own.some((one) => one.station === place.station && one.exercise.key === place.exercise);
  if (!found) throw new Refusal('NOT_FOUND', { exercise: place.exercise });
  const [open] = await listRounds(work, { ...place, state: 'open' });
  if (open) throw new Refusal('ROUND_OPEN', { round: open.id });
}

function checkDraft(draft: OwnExerciseDraft, original: Method): void {
  const problems = ownExerciseProblems(draft, original);
  if (problems.length > 0) throw new Refusal('BAD_INPUT', { fields: problems.map((path) => ({ path: `draft.${path}` })) });
}

/** A key of a method that nothing else has. */
const newKey = (start: string) => `${start}-${randomUUID().replaceAll('-', '').slice(0, 12)}`;
