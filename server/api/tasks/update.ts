import { updateTask } from '../../commands/update-task.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const update = os.tasks.update.handler(({ input, context }) => inside(context, input, (work) => updateTask(work, input)));
