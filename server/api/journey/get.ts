import { readJourney } from '../../store/queries/journey.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const get = os.journey.get.handler(({ input, context }) =>
  inside(context, input, (work) => readJourney(work, context.services, input.method, work.clock.today())),
);
