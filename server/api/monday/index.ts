import { methodsInUse } from '../../store/queries/method-in-use.ts';
import { readMonday } from '../../store/queries/monday.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

const get = os.monday.get.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    const methods = await methodsInUse(work, context.services, input.locale);
    return readMonday(work, work.clock.today(), methods);
  }),
);

export const monday = { get };
