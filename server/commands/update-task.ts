import { and, eq, sql } from 'drizzle-orm';

import type { Task } from '../../contract/tasks.ts';
import { Refusal } from '../../domain/errors.ts';
import { may } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { requireTask } from '../store/queries/tasks.ts';
import { task, type TaskStatus } from '../store/schema/index.ts';
import { checkAssignees } from './check-assignees.ts';

export type TaskChange = {
  id: string;
  version: number;
  title?: string;
  actorId?: string | null;
  memberId?: string | null;
  dueOn?: string | null;
  status?: TaskStatus;
};

/**
 * Changes a task. The coordinator and the core group change anything; another member may only say whether a task given
 * to them is done. Errors: NOT_FOUND, NOT_ALLOWED, BAD_INPUT as `checkAssignees`, STALE_VERSION with the current task.
 */
export async function updateTask(work: Work, input: TaskChange): Promise<Task> {
  const { tx, scope } = work;
  const { id, version, title, actorId, memberId, dueOn, status } = input;
  const current = await requireTask(work, id);
  const change = { title, actorId, memberId, dueOn, status };
  if (!may(scope, 'write-content') && !isOwnStatus(work, current, change))
    throw new Refusal('NOT_ALLOWED', { right: 'write-content' });
  await checkAssignees(work, change);
  const [row] = await tx
    .update(task)
    .set({ ...change, version: sql`${task.version} + 1` })
    .where(and(eq(task.collaborationId, scope.collaborationId), eq(task.id, id), eq(task.version, version)))
    .returning({ id: task.id });
  if (!row) throw new Refusal('STALE_VERSION', { current: await requireTask(work, id) });
  await work.changed('tasks');
  return requireTask(work, id);
}

/** Nothing but the status, of a task given to me or to my organisation. */
function isOwnStatus(
  { scope }: Work,
  { memberId, actorId }: Task,
  { status: _status, ...rest }: Omit<TaskChange, 'id' | 'version'>,
): boolean {
  const me = scope.member;
  const isMine = me !== null && (memberId === me.id || (actorId !== null && actorId === me.actorId));
  return isMine && me.role !== 'observer' && Object.values(rest).every((value) => value === undefined);
}
