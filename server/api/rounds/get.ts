import { readRound } from '../../store/queries/round-details.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const get = os.rounds.get.handler(({ input, context }) =>
  inside(context, input, (work) => readRound(work, context.services, input.id)),
);
