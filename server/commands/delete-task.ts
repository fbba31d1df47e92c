import { and, eq } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { requireTask } from '../store/queries/tasks.ts';
import { task } from '../store/schema/index.ts';

/** Removes a task. Errors: NOT_ALLOWED, NOT_FOUND, STALE_VERSION with the current task. */
export async function deleteTask(work: Work, { id, version }: { id: string; version: number }): Promise<{ id: string }> {
  const { tx, scope } = work;
  requireRight(scope, 'write-content');
  const current = await requireTask(work, id);
  const [gone] = await tx
    .delete(task)
    .where(and(eq(task.collaborationId, scope.collaborationId), eq(task.id, id), eq(task.version, version)))
    .returning({ id: task.id });
  if (!gone) throw new Refusal('STALE_VERSION', { current });
  await work.changed('tasks');
  return gone;
}
