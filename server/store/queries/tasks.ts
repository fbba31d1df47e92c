import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm';

import type { Task } from '../../../contract/tasks.ts';
import { Refusal } from '../../../domain/errors.ts';
import { may } from '../../policies/may.ts';
import type { Work } from '../door.ts';
import { actor, member, task, type TaskStatus } from '../schema/index.ts';

export type TaskFilter = { station?: string; exercise?: string; status?: TaskStatus; assigned?: 'me' };

/**
 * Tasks, the open ones first, by date (those without a date last). Who may not read the worksheets sees only what is
 * given to them or to their organisation.
 */
export function listTasks(work: Work, filter: TaskFilter = {}): Promise<Task[]> {
  const conditions: (SQL | undefined)[] = [];
  if (filter.station) conditions.push(eq(task.originStation, filter.station));
  if (filter.exercise) conditions.push(eq(task.originExercise, filter.exercise));
  if (filter.status) conditions.push(eq(task.status, filter.status));
  if (filter.assigned === 'me' || !may(work.scope, 'read-worksheets')) conditions.push(isMine(work));
  return selectTasks(work, and(...conditions));
}

/** A task that the member may see. NOT_FOUND for any other. */
export async function requireTask(work: Work, id: string): Promise<Task> {
  const [row] = await selectTasks(work, and(eq(task.id, id), may(work.scope, 'read-worksheets') ? undefined : isMine(work)));
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}

/** Given to me, or to my organisation. */
function isMine({ scope }: Work): SQL {
  const me = scope.member;
  if (!me) return sql`false`;
  return or(eq(task.memberId, me.id), me.actorId ? eq(task.actorId, me.actorId) : undefined)!;
}

function selectTasks({ tx, scope }: Work, condition: SQL | undefined): Promise<Task[]> {
  return tx
    .select({
      id: task.id,
      title: task.title,
      actorId: task.actorId,
      actorName: actor.name,
      memberId: task.memberId,
      memberName: member.name,
      dueOn: task.dueOn,
      status: task.status,
      originStation: task.originStation,
      originExercise: task.originExercise,
      originItem: task.originItem,
      missionId: task.missionId,
      version: task.version,
    })
    .from(task)
    .leftJoin(actor, and(eq(actor.collaborationId, task.collaborationId), eq(actor.id, task.actorId)))
    .leftJoin(member, and(eq(member.collaborationId, task.collaborationId), eq(member.id, task.memberId)))
    .where(and(eq(task.collaborationId, scope.collaborationId), condition))
    .orderBy(sql`${task.status} = 'done'`, sql`${task.dueOn} asc nulls last`, asc(task.createdAt), asc(task.id));
}
