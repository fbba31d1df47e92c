import { readVerdicts } from '../../store/queries/verdicts.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const verdicts = os.journey.verdicts.handler(({ input, context }) =>
  inside(context, input, (work) => readVerdicts(work, context.services, input.method)),
);
