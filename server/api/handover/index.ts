import { readHandover } from '../../store/queries/handover.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const handover = {
  get: os.handover.get.handler(({ input, context }) =>
    inside(context, input, (work) => readHandover(work, context.services, { today: work.clock.today(), locale: input.locale })),
  ),
};
