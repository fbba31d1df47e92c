import { and, eq } from 'drizzle-orm';

import type { MissionView } from '../../contract/missions.ts';
import { Refusal } from '../../domain/errors.ts';
import { type MissionState, paperToLeave } from '../../domain/mission.ts';
import { isStepBack, lacksOf, nextState } from '../../domain/mission-rules.ts';
import type { Work } from '../store/door.ts';
import { leftActors, listMissionPapers, readGroup, readMission, requireMission } from '../store/queries/missions.ts';
import { mission } from '../store/schema/index.ts';
import { requireMissionRight } from './mission-access.ts';
import { readMissionView } from './read-mission-view.ts';

export type MoveMission = { id: string; version: number; to: MissionState; why: string };

/**
 * Moves a mission one step on, which its frozen paper allows; back to an earlier step; or to an early end, with a reason.
 * Errors: NOT_FOUND, NOT_ALLOWED, STALE_VERSION; MISSION_PAPER_MISSING with the paper that is not frozen; MISSION_NOT_READY with
 * what the group lacks, when nobody convenes it any more; BAD_INPUT for a step that is not there, or an end without a reason.
 * @source inventory V00
 */
export async function moveMission(work: Work, { id, version, to, why }: MoveMission): Promise<MissionView> {
  const { tx, scope } = work;
  const row = await requireMission(work, id, true);
  await requireMissionRight(work, row, 'lead');
  if (row.version !== version) throw new Refusal('STALE_VERSION', { current: await readMissionView(work, id) });
  if (to === 'stopped') {
    if (row.state === 'closed' || row.state === 'stopped') throw new Refusal('BAD_INPUT', { fields: [{ path: 'to' }] });
    if (why.trim() === '') throw new Refusal('BAD_INPUT', { fields: [{ path: 'why' }] });
  } else if (!isStepBack(row.state, to)) await requireStepOn(work, { id, from: row.state, to });
  await tx
    .update(mission)
    .set({ state: to, stoppedWhy: to === 'stopped' ? why : '', version: version + 1, updatedAt: work.clock.now() })
    .where(and(eq(mission.collaborationId, scope.collaborationId), eq(mission.id, id)));
  await work.audit('mission.moved', id, { from: row.state, to });
  await work.changed('missions');
  return readMissionView(work, id);
}

async function requireStepOn(work: Work, { id, from, to }: { id: string; from: MissionState; to: MissionState }): Promise<void> {
  if (nextState(from) !== to) throw new Refusal('BAD_INPUT', { fields: [{ path: 'to' }] });
  const paper = paperToLeave[from];
  const frozen = (await listMissionPapers(work, id)).some((one) => one.paper === paper);
  if (!frozen) throw new Refusal('MISSION_PAPER_MISSING', { paper });
  // A group that has lost its convener since its paper was frozen does not go on without one.
  if (from !== 'charter' && from !== 'planning') return;
  const whole = await readMission(work, id);
  const left = await leftActors(work, whole.requiredActorIds);
  const required = whole.requiredActorIds.filter((actorId) => !left.includes(actorId));
  const missing = lacksOf(paper!, whole, { people: await readGroup(work, id), required, reportId: null });
  if (missing.length > 0) throw new Refusal('MISSION_NOT_READY', { paper, missing });
}
