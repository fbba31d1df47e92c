import { and, eq, sql } from 'drizzle-orm';

import type { HandoverChange, MissionTaskChange, MissionView, ReportChange } from '../../contract/missions.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Work } from '../store/door.ts';
import { readMission, requireMission } from '../store/queries/missions.ts';
import { missionHandover, missionReport, task } from '../store/schema/index.ts';
import { checkAssignees } from './check-assignees.ts';
import { requireMissionRight } from './mission-access.ts';
import { readMissionView } from './read-mission-view.ts';

/** `row` is the part that changes; left out for a new one. */
type Part = { id: string; row?: string | undefined };

/** The mission, locked, for somebody who may write in it. */
async function openMission(work: Work, id: string): Promise<void> {
  await requireMissionRight(work, await requireMission(work, id, true), 'write');
}

async function done(work: Work, id: string, ...topics: ('tasks' | 'missions')[]): Promise<MissionView> {
  await work.changed('missions', ...topics);
  return readMissionView(work, id);
}

const need = (rows: unknown[]): void => {
  if (rows.length === 0) throw new Refusal('NOT_FOUND');
};
const lacking = (path: string) => new Refusal('BAD_INPUT', { fields: [{ path }] });

/**
 * Adds or changes a line of the implementation plan: work, or a milestone. Errors: NOT_FOUND, NOT_ALLOWED; BAD_INPUT without
 * a title, or for somebody who is not here.
 * @source inventory V06
 */
export async function saveMissionTask(
  work: Work,
  { id, row, done: isDone, ...change }: Part & MissionTaskChange,
): Promise<MissionView> {
  const { tx, scope } = work;
  await openMission(work, id);
  await checkAssignees(work, { actorId: change.actorId ?? null, memberId: change.memberId ?? null });
  const values = { ...change, ...(isDone === undefined ? {} : { status: isDone ? ('done' as const) : ('open' as const) }) };
  if (row) {
    const here = and(eq(task.collaborationId, scope.collaborationId), eq(task.missionId, id), eq(task.id, row));
    need(
      await tx
        .update(task)
        .set({ ...values, version: sql`${task.version} + 1` })
        .where(here)
        .returning({ id: task.id }),
    );
  } else {
    if (!change.title) throw lacking('title');
    await tx.insert(task).values({ ...values, title: change.title, collaborationId: scope.collaborationId, missionId: id });
  }
  return done(work, id, 'tasks');
}

/** Removes a line of the implementation plan. Errors: NOT_FOUND, NOT_ALLOWED. */
export async function removeMissionTask(work: Work, { id, row }: { id: string; row: string }): Promise<MissionView> {
  const { tx, scope } = work;
  await openMission(work, id);
  const here = and(eq(task.collaborationId, scope.collaborationId), eq(task.missionId, id), eq(task.id, row));
  need(await tx.delete(task).where(here).returning({ id: task.id }));
  return done(work, id, 'tasks');
}

/**
 * Adds or changes an interim report. Errors: NOT_FOUND, NOT_ALLOWED; BAD_INPUT without a day; REPORT_DATE_TAKEN with the id of the
 * report that has the day; STALE_VERSION with the report as it is.
 * @source inventory V07
 */
export async function saveMissionReport(
  work: Work,
  { id, row, version, ...change }: Part & ReportChange & { version?: number | undefined },
): Promise<MissionView> {
  const { tx, scope } = work;
  await openMission(work, id);
  const all = and(eq(missionReport.collaborationId, scope.collaborationId), eq(missionReport.missionId, id));
  if (change.on) {
    const [taken] = await tx
      .select({ id: missionReport.id })
      .from(missionReport)
      .where(and(all, eq(missionReport.on, change.on)));
    if (taken && taken.id !== row) throw new Refusal('REPORT_DATE_TAKEN', { id: taken.id, on: change.on });
  }
  if (row) {
    const [current] = await tx
      .select({ version: missionReport.version })
      .from(missionReport)
      .where(and(all, eq(missionReport.id, row)));
    need(current ? [current] : []);
    if (version !== current!.version) {
      const { reports } = await readMission(work, id);
      throw new Refusal('STALE_VERSION', { current: reports.find((one) => one.id === row) });
    }
    await tx
      .update(missionReport)
      .set({ ...change, version: version + 1 })
      .where(and(all, eq(missionReport.id, row)));
  } else {
    if (!change.on) throw lacking('on');
    await tx.insert(missionReport).values({ ...change, on: change.on, collaborationId: scope.collaborationId, missionId: id });
  }
  return done(work, id);
}

/** Removes an interim report; what was frozen of it stays. Errors: NOT_FOUND, NOT_ALLOWED. */
export async function removeMissionReport(work: Work, { id, row }: { id: string; row: string }): Promise<MissionView> {
  const { tx, scope } = work;
  await openMission(work, id);
  const here = and(
    eq(missionReport.collaborationId, scope.collaborationId),
    eq(missionReport.missionId, id),
    eq(missionReport.id, row),
  );
  need(await tx.delete(missionReport).where(here).returning({ id: missionReport.id }));
  return done(work, id);
}

/**
 * Adds or changes something that goes on after the mission: what, who takes it over, from when, in which routine.
 * Errors: NOT_FOUND, NOT_ALLOWED; BAD_INPUT without what, or for an organisation that is not in the register.
 * @source inventory V09
 */
export async function saveMissionHandover(work: Work, { id, row, ...change }: Part & HandoverChange): Promise<MissionView> {
  const { tx, scope } = work;
  await openMission(work, id);
  await checkAssignees(work, { actorId: change.actorId ?? null });
  if (row) {
    const here = and(
      eq(missionHandover.collaborationId, scope.collaborationId),
      eq(missionHandover.missionId, id),
      eq(missionHandover.id, row),
    );
    const set = { ...change, version: sql`${missionHandover.version} + 1` };
    need(await tx.update(missionHandover).set(set).where(here).returning({ id: missionHandover.id }));
  } else {
    if (!change.what) throw lacking('what');
    await tx
      .insert(missionHandover)
      .values({ ...change, what: change.what, collaborationId: scope.collaborationId, missionId: id });
  }
  return done(work, id);
}

/** Removes something that goes on. Errors: NOT_FOUND, NOT_ALLOWED. */
export async function removeMissionHandover(work: Work, { id, row }: { id: string; row: string }): Promise<MissionView> {
  const { tx, scope } = work;
  await openMission(work, id);
  const here = and(
    eq(missionHandover.collaborationId, scope.collaborationId),
    eq(missionHandover.missionId, id),
    eq(missionHandover.id, row),
  );
  need(await tx.delete(missionHandover).where(here).returning({ id: missionHandover.id }));
  return done(work, id);
}
