import { readExerciseAnswers } from '../../store/queries/exercise-answers.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const answers = os.journey.answers.handler(({ input, context }) =>
  inside(context, input, (work) => readExerciseAnswers(work, context.services, input)),
);
