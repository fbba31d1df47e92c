import { listTasks } from '../../store/queries/tasks.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const list = os.tasks.list.handler(({ input, context }) => inside(context, input, (work) => listTasks(work, input)));
