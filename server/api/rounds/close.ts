import { closeRound } from '../../commands/close-round.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const close = os.rounds.close.handler(({ input, context }) => inside(context, input, (work) => closeRound(work, input)));
