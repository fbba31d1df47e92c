import { decideRoundItem } from '../../commands/decide-round-item.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const decide = os.rounds.decide.handler(({ input, context }) =>
  inside(context, input, (work) => decideRoundItem(work, context.services, input)),
);
