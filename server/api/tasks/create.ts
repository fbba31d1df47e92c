import { createTask } from '../../commands/create-task.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const create = os.tasks.create.handler(({ input: { collaboration, ...task }, context }) =>
  inside(context, { collaboration }, (work) => createTask(work, context.services, task)),
);
