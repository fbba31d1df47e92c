import { and, eq } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { MissionState } from '../../domain/mission.ts';
import { groupWritesIn } from '../../domain/mission-rules.ts';
import { may } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { missionMember } from '../store/schema/index.ts';

/** What the member may do with a mission: those who give missions lead it, the group writes in it. @source inventory V01 */
export async function missionRights(
  work: Work,
  { id, state }: { id: string; state: MissionState },
): Promise<{ mayLead: boolean; mayWrite: boolean }> {
  const mayLead = may(work.scope, 'lead-missions');
  if (mayLead) return { mayLead, mayWrite: state !== 'closed' && state !== 'stopped' };
  return { mayLead, mayWrite: groupWritesIn(state) && (await isInGroup(work, id)) };
}

/** Refuses with NOT_ALLOWED unless the member may lead the mission, or write in it. */
export async function requireMissionRight(
  work: Work,
  mission: { id: string; state: MissionState },
  right: 'lead' | 'write',
): Promise<void> {
  const { mayLead, mayWrite } = await missionRights(work, mission);
  if (!(right === 'lead' ? mayLead : mayWrite)) throw new Refusal('NOT_ALLOWED', { right: 'lead-missions' });
}

async function isInGroup({ tx, scope }: Work, id: string): Promise<boolean> {
  if (!scope.member || scope.member.role === 'observer') return false;
  const [row] = await tx
    .select({ id: missionMember.memberId })
    .from(missionMember)
    .where(
      and(
        eq(missionMember.collaborationId, scope.collaborationId),
        eq(missionMember.missionId, id),
        eq(missionMember.memberId, scope.member.id),
      ),
    );
  return row !== undefined;
}
