import { methodsInUse } from '../../store/queries/method-in-use.ts';
import { readMonday } from '../../store/queries/monday.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

/** The day in Sweden, where the towns are, whatever the clock of the server says. */
const townDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

const get = os.monday.get.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    const methods = await methodsInUse(work, context.services, input.locale);
    return readMonday(work, townDay.format(new Date()), methods);
  }),
);

export const monday = { get };
