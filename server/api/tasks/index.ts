import { list } from './list.ts';
import { create } from './create.ts';
import { update } from './update.ts';
import { remove } from './delete.ts';

/** The procedures of `contract/tasks.ts`. */
export const tasks = { list, create, update, delete: remove };
