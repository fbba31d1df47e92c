import { and, eq, inArray, isNull } from 'drizzle-orm';

import type { MissionView } from '../../contract/missions.ts';
import { Refusal } from '../../domain/errors.ts';
import type { MissionMember } from '../../domain/mission.ts';
import type { Work } from '../store/door.ts';
import { holdActors } from '../store/queries/actors.ts';
import { requireMission } from '../store/queries/missions.ts';
import { member, mission, missionActor, missionMember } from '../store/schema/index.ts';
import { requireMissionRight } from './mission-access.ts';
import { readMissionView } from './read-mission-view.ts';

export type MissionGroup = { id: string; version: number; members: MissionMember[]; requiredActorIds: string[] };

/**
 * Says who works in the group, who convenes it and which organisations must have somebody there.
 * Errors: NOT_FOUND, NOT_ALLOWED, STALE_VERSION; BAD_INPUT for two who convene, for somebody who is not here (who has left may
 * stay as they were), or an organisation that is not in the register.
 * @source inventory V01 V05, settlement 23
 */
export async function setMissionGroup(work: Work, input: MissionGroup): Promise<MissionView> {
  const { tx, scope } = work;
  const { id, version, members, requiredActorIds } = input;
  const row = await requireMission(work, id, true);
  await requireMissionRight(work, row, 'lead');
  if (row.version !== version) throw new Refusal('STALE_VERSION', { current: await readMissionView(work, id) });
  const bad = (path: string) => new Refusal('BAD_INPUT', { fields: [{ path }] });
  if (members.filter(({ convener }) => convener).length > 1) throw bad('members');
  await checkMembers(work, id, members);
  const wanted = [...new Set(requiredActorIds)];
  const known = await holdActors(work, wanted);
  if (known.length < wanted.length) throw bad('requiredActorIds');
  const here = { collaborationId: scope.collaborationId, missionId: id };
  const of = (table: typeof missionMember | typeof missionActor) =>
    and(eq(table.collaborationId, scope.collaborationId), eq(table.missionId, id));
  await tx.delete(missionMember).where(of(missionMember));
  await tx.delete(missionActor).where(of(missionActor));
  if (members.length > 0) await tx.insert(missionMember).values(members.map((one) => ({ ...here, ...one })));
  if (wanted.length > 0) await tx.insert(missionActor).values(wanted.map((actorId) => ({ ...here, actorId })));
  await tx
    .update(mission)
    .set({ version: version + 1, updatedAt: work.clock.now() })
    .where(and(eq(mission.collaborationId, scope.collaborationId), eq(mission.id, id)));
  await work.audit('mission.group', id, { members: members.length, required: wanted.length });
  await work.changed('missions');
  return readMissionView(work, id);
}

async function checkMembers({ tx, scope }: Work, id: string, members: MissionMember[]): Promise<void> {
  const ids = members.map(({ memberId }) => memberId);
  if (new Set(ids).size < ids.length) throw new Refusal('BAD_INPUT', { fields: [{ path: 'members' }] });
  if (ids.length === 0) return;
  const here = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.collaborationId, scope.collaborationId), inArray(member.id, ids), isNull(member.endedAt)));
  const before = await tx
    .select({ id: missionMember.memberId })
    .from(missionMember)
    .where(and(eq(missionMember.collaborationId, scope.collaborationId), eq(missionMember.missionId, id)));
  const known = new Set([...here, ...before].map((one) => one.id));
  if (ids.some((one) => !known.has(one))) throw new Refusal('BAD_INPUT', { fields: [{ path: 'members' }] });
}
