import type { MissionPaper, MissionSnapshot } from '../../domain/mission.ts';
import { Refusal } from '../../domain/errors.ts';
import { lacksOf, papersIn } from '../../domain/mission-rules.ts';
import type { Work } from '../store/door.ts';
import { listPlanActors } from '../store/queries/plan.ts';
import { leftActors, readGroup, readMission, readMissionActivity, requireMission } from '../store/queries/missions.ts';
import { readTownName } from '../store/queries/town-name.ts';
import { insertDocument } from './insert-document.ts';
import { requireMissionRight } from './mission-access.ts';

export type FreezePaper = {
  id: string;
  paper: MissionPaper;
  reportId: string | null;
  /** Another moment than now: the example towns have a past. */ frozenAt?: Date;
};

/**
 * Freezes a paper of a mission: the mission as it is, and the names that it refers to. The charter is frozen by those who
 * give missions, the other papers by the group too.
 * Errors: NOT_FOUND, NOT_ALLOWED; BAD_INPUT for a paper that does not belong to the step; MISSION_NOT_READY with what is missing.
 * @source inventory V05 V06 V07 V08 V09, design principle 8
 */
export async function freezeMissionPaper(
  work: Work,
  { id, paper, reportId, frozenAt = work.clock.now() }: FreezePaper,
): Promise<{ documentId: string; number: number }> {
  const row = await requireMission(work, id, true);
  await requireMissionRight(work, row, paper === 'charter' ? 'lead' : 'write');
  if (!papersIn(row.state).includes(paper)) throw new Refusal('BAD_INPUT', { fields: [{ path: 'paper' }] });
  const mission = await readMission(work, id);
  const people = await readGroup(work, id);
  const left = await leftActors(work, mission.requiredActorIds);
  const required = mission.requiredActorIds.filter((actorId) => !left.includes(actorId));
  const missing = lacksOf(paper, mission, { people, required, reportId });
  if (missing.length > 0) throw new Refusal('MISSION_NOT_READY', { paper, missing });
  const activity = mission.activityId ? await readMissionActivity(work, mission.activityId) : null;
  const named = new Set([
    ...mission.requiredActorIds,
    ...people.map(({ actorId }) => actorId),
    ...mission.tasks.map(({ actorId }) => actorId),
    ...mission.handovers.map(({ actorId }) => actorId),
  ]);
  const collaboration = await readTownName(work);
  const actors = (await listPlanActors(work))
    .filter(({ id: actorId }) => named.has(actorId))
    .map(({ id: actorId, name, trade }) => ({ id: actorId, name, trade }));
  const snapshotOf = (version: number): MissionSnapshot => ({
    ...{ kind: 'mission', schema: 1, paper, collaboration, version, frozenAt: frozenAt.toISOString(), mission },
    reportId: paper === 'interim-report' ? reportId : null,
    activity: activity && { title: activity.title, goal: activity.goal },
    members: people.map(({ memberId, name, title, actorId, convener }) => ({ memberId, name, title, actorId, convener })),
    actors,
  });
  const frozen = await insertDocument(work, { kind: 'mission', subjectId: id, snapshotOf, frozenAt });
  await work.audit('mission.paper', id, { paper, number: frozen.number });
  await work.changed('missions', 'documents', 'collaboration');
  return { documentId: frozen.id, number: frozen.number };
}
