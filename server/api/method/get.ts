import { methodInUse } from '../../store/queries/method-in-use.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const get = os.method.get.handler(({ input, context }) =>
  inside(context, input, (work) => methodInUse(work, context.services, input.method, input.locale)),
);
