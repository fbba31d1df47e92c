import { and, eq } from 'drizzle-orm';

import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { lockCoordinators, lockMember, requireAnotherCoordinator } from '../store/queries/members.ts';
import { member } from '../store/schema/index.ts';
import { announceEnded } from '../store/announce-ended.ts';
import { endInvitations } from './invite-member.ts';

/**
 * Ends a membership, or takes a candidate off the list; what the person has written stays. Everyone may leave; ending
 * another's membership is the coordinator's.
 * Errors: NOT_ALLOWED; NOT_FOUND; LAST_COORDINATOR when nobody else coordinates.
 */
export async function endMember(work: Work, { id }: { id: string }): Promise<{ id: string }> {
  const { tx, scope } = work;
  const own = id === scope.member?.id;
  if (!own) requireRight(scope, 'manage-members');
  await lockCoordinators(work);
  const row = await lockMember(work, id);
  if (row.role === 'coordinator' && row.userId) await requireAnotherCoordinator(work, id);
  await tx
    .update(member)
    .set({ endedAt: work.clock.now(), version: row.version + 1, updatedAt: work.clock.now() })
    .where(and(eq(member.collaborationId, scope.collaborationId), eq(member.id, id)));
  await endInvitations(work, id);
  await work.audit('member.ended', id, { own, role: row.role });
  await work.changed('members', 'collaboration');
  if (row.userId) await announceEnded(tx, row.userId);
  return { id };
}
