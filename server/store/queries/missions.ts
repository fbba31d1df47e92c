import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

import type { MissionListItem } from '../../../contract/missions.ts';
import { Refusal } from '../../../domain/errors.ts';
import type { Mission, MissionPaper } from '../../../domain/mission.ts';
import type { Work } from '../door.ts';
import {
  activity,
  actor,
  document,
  goal,
  member,
  mission,
  missionActor,
  missionHandover,
  missionMember,
  missionReport,
  task,
} from '../schema/index.ts';
import { inWordOrder } from '../word-order.ts';

export type MissionRow = typeof mission.$inferSelect;

/** A mission's own row. NOT_FOUND when there is none here. `lock`: until the end of the transaction. */
export async function requireMission({ tx, scope }: Work, id: string, lock = false): Promise<MissionRow> {
  const query = tx
    .select()
    .from(mission)
    .where(and(eq(mission.collaborationId, scope.collaborationId), eq(mission.id, id)));
  const [row] = await (lock ? query.for('update') : query);
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}

/** A whole mission as plain data. NOT_FOUND when there is none here. */
export async function readMission(work: Work, id: string): Promise<Mission> {
  const { tx, scope } = work;
  const row = await requireMission(work, id);
  const of = (table: { collaborationId: AnyPgColumn; missionId: AnyPgColumn }) =>
    and(eq(table.collaborationId, scope.collaborationId), eq(table.missionId, id));
  const members = await tx
    .select({ memberId: missionMember.memberId, convener: missionMember.convener })
    .from(missionMember)
    .where(of(missionMember))
    .orderBy(desc(missionMember.convener), asc(missionMember.memberId));
  const required = await tx.selectDistinct({ actorId: missionActor.actorId }).from(missionActor).where(of(missionActor));
  const tasks = await tx
    .select()
    .from(task)
    .where(of(task))
    .orderBy(sql`${task.dueOn} asc nulls last`, asc(task.createdAt), asc(task.id));
  const reports = await tx.select().from(missionReport).where(of(missionReport)).orderBy(desc(missionReport.on));
  const handovers = await tx
    .select()
    .from(missionHandover)
    .where(of(missionHandover))
    .orderBy(asc(missionHandover.createdAt), asc(missionHandover.id));
  return {
    ...toMission(row),
    members,
    requiredActorIds: required.map(({ actorId }) => actorId),
    tasks: tasks.map(({ id: taskId, title, milestone, memberId, actorId, dueOn, status }) => ({
      ...{ id: taskId, title, milestone, memberId, actorId, dueOn },
      done: status === 'done',
    })),
    reports: reports.map(({ collaborationId: _c, missionId: _m, createdAt: _a, ...report }) => report),
    handovers: handovers.map(({ id: handoverId, what, actorId, fromOn, routine, done }) => ({
      ...{ id: handoverId, what, actorId, fromOn, routine, done },
    })),
  };
}

/** A mission without what stands in tables beside it. */
function toMission(row: MissionRow): Mission {
  const { id, state, stoppedWhy, activityId, title, startsOn, endsOn, targetGroup, purpose, assignment, version } = row;
  const { reporting, goal: aim, resources, finalForm } = row;
  return {
    ...{ id, state, stoppedWhy, activityId, title, startsOn, endsOn, targetGroup, purpose, assignment, version },
    ...{ reporting, goal: aim, resources, finalForm, members: [], requiredActorIds: [], tasks: [], reports: [], handovers: [] },
    plan: { approach: row.approach, measuring: row.measuring },
    final: { result: row.result, goalAnswer: row.goalAnswer, goalHow: row.goalHow, addedValue: row.addedValue, use: row.use },
    evaluation: { learnedResult: row.learnedResult, learnedTogether: row.learnedTogether, nextTime: row.nextTime },
  };
}

/** The people of a group, also those who have left. */
export async function readGroup({ tx, scope }: Work, id: string) {
  const rows = await tx
    .select({
      memberId: member.id,
      name: member.name,
      title: member.title,
      actorId: member.actorId,
      convener: missionMember.convener,
      endedAt: member.endedAt,
    })
    .from(missionMember)
    .innerJoin(member, and(eq(member.collaborationId, missionMember.collaborationId), eq(member.id, missionMember.memberId)))
    .where(and(eq(missionMember.collaborationId, scope.collaborationId), eq(missionMember.missionId, id)))
    .orderBy(desc(missionMember.convener), inWordOrder(member.title), member.id);
  return rows.map(({ endedAt, ...person }) => ({ ...person, ended: endedAt !== null }));
}

/** Of these organisations, those that have left the register. */
export async function leftActors({ tx, scope }: Work, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: actor.id })
    .from(actor)
    .where(and(eq(actor.collaborationId, scope.collaborationId), inArray(actor.id, ids), sql`${actor.archivedAt} is not null`));
  return rows.map(({ id }) => id);
}

/** The activity that a mission carries out; null when the plan has none of that id. */
export async function readMissionActivity({ tx, scope }: Work, activityId: string) {
  const [row] = await tx
    .select({ id: activity.id, title: activity.title, goal: goal.title })
    .from(activity)
    .innerJoin(goal, and(eq(goal.collaborationId, activity.collaborationId), eq(goal.id, activity.goalId)))
    .where(and(eq(activity.collaborationId, scope.collaborationId), eq(activity.id, activityId)));
  return row ?? null;
}

/** The papers of a mission that are frozen, newest first. */
export async function listMissionPapers({ tx, scope }: Work, id: string) {
  const rows = await tx
    .select({
      paper: sql<MissionPaper>`${document.paper}`,
      reportId: document.reportId,
      documentId: document.id,
      number: document.number,
      frozenAt: document.frozenAt,
    })
    .from(document)
    .where(and(eq(document.collaborationId, scope.collaborationId), eq(document.kind, 'mission'), eq(document.subjectId, id)))
    .orderBy(desc(document.number));
  return rows.map((row) => ({ ...row, frozenAt: row.frozenAt.toISOString() }));
}

/** Every mission in one read, those that run first. */
export async function listMissions({ tx, scope }: Work): Promise<MissionListItem[]> {
  const { rows } = await tx.execute<Omit<MissionListItem, 'mine'> & { mine: boolean }>(sql`
    select m.id, m.title, m.state, m.starts_on::text as "startsOn", m.ends_on::text as "endsOn", m.activity_id as "activityId",
      (select p.title from mission_member mm join member p on p.collaboration_id = mm.collaboration_id and p.id = mm.member_id
        where mm.collaboration_id = m.collaboration_id and mm.mission_id = m.id and mm.convener and p.ended_at is null limit 1) as convener,
      coalesce((select array_agg(distinct a.name) from mission_actor ma join actor a on a.collaboration_id = ma.collaboration_id
        and a.id = ma.actor_id and a.archived_at is null where ma.collaboration_id = m.collaboration_id and ma.mission_id = m.id), '{}') as required,
      r.light, coalesce(r.sentence, '') as sentence, r."on"::text as "lastReportOn",
      n.next,
      coalesce(c.done, 0)::integer as "tasksDone", coalesce(c.total, 0)::integer as tasks,
      exists (select from mission_member mm where mm.collaboration_id = m.collaboration_id and mm.mission_id = m.id
        and mm.member_id = ${scope.member?.id ?? null}) as mine
    from mission m
    left join lateral (select * from mission_report x where x.collaboration_id = m.collaboration_id and x.mission_id = m.id
      order by x."on" desc limit 1) r on true
    left join (select collaboration_id, mission_id, count(*) as total, count(*) filter (where status = 'done') as done
      from task where mission_id is not null group by 1, 2) c on c.collaboration_id = m.collaboration_id and c.mission_id = m.id
    left join (select distinct on (mission_id) collaboration_id, mission_id, json_build_object('title', title, 'dueOn', due_on) as next
      from task where mission_id is not null and milestone and status = 'open'
      order by mission_id, due_on nulls last, created_at) n on n.collaboration_id = m.collaboration_id and n.mission_id = m.id
    where m.collaboration_id = ${scope.collaborationId}
    order by array_position(array['running','planning','charter','implementing','evaluating','closed','stopped'], m.state),
      m.ends_on nulls last, m.title collate "sv-x-icu"`);
  return rows;
}
