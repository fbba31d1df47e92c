import { answerRound } from '../../commands/answer-round.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const answer = os.rounds.answer.handler(({ input, context }) =>
  inside(context, input, (work) => answerRound(work, context.services, input)),
);
