import { listActors } from '../../store/queries/actors.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const list = os.actors.list.handler(({ input, context }) => inside(context, input, (work) => listActors(work)));
