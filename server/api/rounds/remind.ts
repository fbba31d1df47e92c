import { remindRound } from '../../commands/remind-round.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const remind = os.rounds.remind.handler(({ input, context }) =>
  inside(context, input, (work) => remindRound(work, context.services, context.system, input.id)),
);
