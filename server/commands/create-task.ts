import type { Task } from '../../contract/tasks.ts';
import { Refusal } from '../../domain/errors.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { methodsInUse } from '../store/queries/method-in-use.ts';
import { requireTask } from '../store/queries/tasks.ts';
import { task } from '../store/schema/index.ts';
import { checkAssignees } from './check-assignees.ts';
import { markBegun } from './mark-begun.ts';

export type NewTask = {
  title: string;
  actorId: string | null;
  memberId: string | null;
  /** ISO date. */
  dueOn: string | null;
  /** Station, exercise and item it came from; empty when none. */
  originStation: string;
  originExercise: string;
  originItem: string;
};

/**
 * Adds a task, from an exercise or on its own. An exercise that gets its first task has begun.
 * Errors: NOT_ALLOWED; BAD_INPUT when it is given to someone who is not here, or comes from an exercise that no method
 * in use has.
 * @source inventory B10 D15
 */
export async function createTask(work: Work, services: Services, input: NewTask): Promise<Task> {
  const { tx, scope } = work;
  requireRight(scope, 'write-content');
  await checkAssignees(work, input);
  const method = await originMethod(work, services, input);
  const [row] = await tx
    .insert(task)
    .values({ collaborationId: scope.collaborationId, ...input })
    .returning({ id: task.id });
  if (method && input.originExercise)
    await markBegun(work, { method, station: input.originStation, exercise: input.originExercise });
  await work.changed('tasks');
  return requireTask(work, row!.id);
}

/** The method in use that has the origin; null when the task stands on its own. */
async function originMethod(work: Work, services: Services, { originStation, originExercise }: NewTask): Promise<string | null> {
  if (!originStation) return null;
  const found = (await methodsInUse(work, services)).find(({ stations }) => {
    const station = stations.find((one) => one.key === originStation);
    return station && (!originExercise || station.exercises.some((one) => one.key === originExercise));
  });
  if (!found) throw new Refusal('BAD_INPUT', { fields: [{ path: 'originStation' }] });
  return found.id;
}
