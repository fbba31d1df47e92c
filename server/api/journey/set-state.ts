import { setJourneyState } from '../../commands/set-journey-state.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const setState = os.journey.setState.handler(({ input, context }) =>
  inside(context, input, (work) => setJourneyState(work, context.services, input)),
);
