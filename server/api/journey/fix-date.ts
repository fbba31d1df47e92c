import { fixRoadDate } from '../../commands/fix-road-date.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const fixDate = os.journey.fixDate.handler(({ input, context }) =>
  inside(context, input, (work) => fixRoadDate(work, context.services, input)),
);
