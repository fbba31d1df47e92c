import { and, eq, isNull } from 'drizzle-orm';

import { addDays } from '../../domain/dates.ts';
import type { Method, MethodRegister } from '../../domain/method.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { methodsInUse } from '../store/queries/method-in-use.ts';
import { lockRegister, registersInUse, selectRegisterRows } from '../store/queries/register-rows.ts';
import { readTownName } from '../store/queries/town-name.ts';
import { member, task } from '../store/schema/index.ts';

/**
 * Keeps the task to tell everyone in a register how it went, where the method asks for it: made for the coordinator with
 * the first row, done by itself when all have been told, and opened again by somebody new. One that a person has closed
 * stays closed until then. To be called after rows have changed. @source inventory S11
 */
export async function keepFeedbackTask(
  work: Work,
  services: Services,
  { register: { key, feedback }, isNew }: { register: MethodRegister; isNew: boolean },
): Promise<void> {
  if (feedback === null) return;
  const { tx, scope } = work;
  // One at a time: two who each tell the last one would both see the other's row as not told.
  await lockRegister(work, key);
  const place = showing(await methodsInUse(work, services), key, feedback.column);
  if (!place) return;
  const untold = (await selectRegisterRows(work, key)).filter(({ values }) => values[feedback.column] !== true).length;
  const origin = { originStation: place.station, originExercise: place.exercise, originItem: key };
  const here = and(
    eq(task.collaborationId, scope.collaborationId),
    eq(task.originStation, origin.originStation),
    eq(task.originExercise, origin.originExercise),
    eq(task.originItem, origin.originItem),
  );
  const [found] = await tx.select({ id: task.id, status: task.status, version: task.version }).from(task).where(here).limit(1);
  if (!found) {
    if (untold === 0) return;
    const { language } = await readTownName(work);
    const title = (await registersInUse(work, services, language)).get(key)?.feedback?.task ?? feedback.task;
    const dueOn = addDays(work.clock.today(), feedback.days);
    await tx
      .insert(task)
      .values({ collaborationId: scope.collaborationId, title, dueOn, memberId: await coordinator(work), ...origin });
  } else {
    const status = untold === 0 ? 'done' : isNew ? 'open' : found.status;
    if (status === found.status) return;
    await tx
      .update(task)
      .set({ status, version: found.version + 1 })
      .where(and(eq(task.collaborationId, scope.collaborationId), eq(task.id, found.id)));
  }
  await work.changed('tasks');
}

/** The first exercise where one can write that somebody has been told. */
function showing(methods: readonly Method[], register: string, column: string): { station: string; exercise: string } | null {
  for (const { stations } of methods)
    for (const station of stations)
      for (const { key, fields } of station.exercises)
        if (fields.some((field) => field.register?.name === register && field.register.columns.includes(column)))
          return { station: station.key, exercise: key };
  return null;
}

async function coordinator({ tx, scope }: Work): Promise<string | null> {
  const [found] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.collaborationId, scope.collaborationId), eq(member.role, 'coordinator'), isNull(member.endedAt)))
    .orderBy(member.createdAt)
    .limit(1);
  return found?.id ?? null;
}
