import { hideExercise, keepExercise } from '../../commands/hide-exercise.ts';
import { saveMethodTexts } from '../../commands/save-method-texts.ts';
import { removeOwnExercise, saveOwnExercise } from '../../commands/save-own-exercise.ts';
import { requireRight } from '../../policies/may.ts';
import { answeredExercises } from '../../store/queries/answered-exercises.ts';
import { listEarlierAnswers, readEarlierAnswers } from '../../store/queries/earlier-answers.ts';
import { originalAndCopy } from '../../store/queries/method-in-use.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

const { get, saveTexts, hide, keep, saveOwn, removeOwn, earlier, earlierContent } = os.methodCopy;

/** The procedures of `contract/method-copy.ts`. */
export const methodCopy = {
  get: get.handler(({ input, context }) =>
    inside(context, input, async (work) => {
      requireRight(work.scope, 'change-settings');
      const inUse = await originalAndCopy(work, context.services, input.method, input.locale);
      const answered = await answeredExercises(work, input.method);
      const before = context.services.earlierExercises(input.method, input.locale);
      return {
        ...inUse,
        earlier: before.map((one) => ({ ...one, answered: answered.has(`${one.station}/${one.exercise.key}`) })),
        answered: [...answered],
      };
    }),
  ),
  saveTexts: saveTexts.handler(({ input, context }) =>
    inside(context, input, (work) => saveMethodTexts(work, context.services, input)),
  ),
  hide: hide.handler(({ input, context }) => inside(context, input, (work) => hideExercise(work, context.services, input))),
  keep: keep.handler(({ input, context }) => inside(context, input, (work) => keepExercise(work, context.services, input))),
  saveOwn: saveOwn.handler(({ input, context }) =>
    inside(context, input, (work) => saveOwnExercise(work, context.services, input)),
  ),
  removeOwn: removeOwn.handler(({ input, context }) =>
    inside(context, input, (work) => removeOwnExercise(work, context.services, input)),
  ),
  earlier: earlier.handler(({ input, context }) =>
    inside(context, input, async (work) => {
      const found = await listEarlierAnswers(work, context.services, input);
      return found.map(({ station, exercise, why, isWhole }) => ({
        station,
        exercise: exercise.key,
        title: exercise.title,
        why,
        fields: isWhole ? [] : exercise.fields.map(({ label }) => label),
      }));
    }),
  ),
  earlierContent: earlierContent.handler(({ input, context }) =>
    inside(context, input, (work) => readEarlierAnswers(work, context.services, input)),
  ),
};
