import { deleteTask } from '../../commands/delete-task.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const remove = os.tasks.delete.handler(({ input, context }) => inside(context, input, (work) => deleteTask(work, input)));
