import { requireRight } from '../../policies/may.ts';
import { listRounds } from '../../store/queries/rounds.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const list = os.rounds.list.handler(({ input, context }) =>
  inside(context, input, (work) => {
    requireRight(work.scope, 'read-worksheets');
    return listRounds(work, input);
  }),
);
