import { collaboration } from '../../store/schema/index.ts';
import { readMonday } from '../../store/queries/monday.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

/** The day in Sweden, where the towns are, whatever the clock of the server says. */
const townDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

const get = os.monday.get.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    const [town] = await work.tx.select({ methods: collaboration.methods }).from(collaboration);
    const methods = (town?.methods ?? []).flatMap((id) => context.services.method(id, input.locale) ?? []);
    return readMonday(work, townDay.format(new Date()), methods);
  }),
);

export const monday = { get };
