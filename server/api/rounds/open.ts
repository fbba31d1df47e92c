import { openRound } from '../../commands/open-round.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const open = os.rounds.open.handler(({ input, context }) =>
  inside(context, input, (work) => openRound(work, context.services, input)),
);
