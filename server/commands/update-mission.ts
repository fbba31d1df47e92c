import { and, eq } from 'drizzle-orm';

import type { MissionChange, MissionView } from '../../contract/missions.ts';
import { Refusal } from '../../domain/errors.ts';
import { missionWords } from '../../domain/mission.ts';
import type { Work } from '../store/door.ts';
import { readMission, requireMission } from '../store/queries/missions.ts';
import { mission } from '../store/schema/index.ts';
import { requireMissionRight } from './mission-access.ts';
import { readMissionView } from './read-mission-view.ts';

/** What the charter says: those who give the mission write it, the group does not change its own orders. */
const charterKeys = [
  ...['title', 'startsOn', 'endsOn', 'targetGroup', 'purpose', 'assignment'],
  ...['reporting', 'goal', 'resources', 'finalForm'],
];

/**
 * Changes what a mission says. The charter is changed by those who give missions, all else by the group too.
 * Errors: NOT_FOUND, NOT_ALLOWED; STALE_VERSION with the mission as it is.
 * @source inventory V05 V06 V08 V09
 */
export async function updateMission(
  work: Work,
  { id, version, ...change }: MissionChange & { id: string; version: number },
): Promise<MissionView> {
  const { tx, scope } = work;
  const row = await requireMission(work, id, true);
  await requireMissionRight(work, row, 'write');
  if (Object.keys(change).some((key) => charterKeys.includes(key))) await requireMissionRight(work, row, 'lead');
  if (row.version !== version) throw new Refusal('STALE_VERSION', { current: missionWords(await readMission(work, id)) });
  await tx
    .update(mission)
    .set({ ...change, version: version + 1, updatedAt: work.clock.now() })
    .where(and(eq(mission.collaborationId, scope.collaborationId), eq(mission.id, id)));
  await work.changed('missions');
  return readMissionView(work, id);
}
