import { and, eq, sql } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { MemberRole } from '../../domain/member.ts';
import { requireRight } from '../policies/may.ts';
import { announceEnded } from '../store/announce-ended.ts';
import type { Work } from '../store/door.ts';
import { lockCoordinators, lockMember } from '../store/queries/members.ts';
import { member, missionMember, task } from '../store/schema/index.ts';

export type HandOver = {
  /** The member who takes over. */
  id: string;
  /** What the one who hands over becomes. */
  become: 'core' | 'network' | 'leave';
};

/** Whom to tell: both by user id, with their functions. */
export type HandedOver = { from: { userId: string; title: string }; to: { userId: string; title: string } };

/**
 * Hands the coordination over to another member with an account, of the same or another organisation. Both roles
 * change at once, so the collaboration is never without a coordinator; the open tasks of somebody who leaves, and the groups
 * that they convened, go along.
 * Errors: NOT_ALLOWED; NOT_FOUND; BAD_INPUT when the other has no account yet or is the same person.
 * @source design "Changing coordinator"
 */
export async function handOver(work: Work, { id, become }: HandOver): Promise<HandedOver> {
  const { tx, scope } = work;
  requireRight(scope, 'manage-members');
  const mine = scope.member!.id;
  await lockCoordinators(work);
  const from = await lockMember(work, mine);
  const to = await lockMember(work, id);
  if (from.role !== 'coordinator') throw new Refusal('NOT_ALLOWED', { right: 'manage-members' });
  if (id === mine || !to.userId) throw new Refusal('BAD_INPUT', { fields: [{ path: 'id' }] });
  const set = (row: typeof from, values: Partial<{ role: MemberRole; endedAt: Date }>) =>
    tx
      .update(member)
      .set({ ...values, version: row.version + 1, updatedAt: work.clock.now() })
      .where(and(eq(member.collaborationId, scope.collaborationId), eq(member.id, row.id)));
  await set(to, { role: 'coordinator' });
  if (become === 'leave') await passOn(work, from.id, to.id);
  await set(from, become === 'leave' ? { endedAt: work.clock.now(), role: 'core' } : { role: become });
  await work.audit('coordination.handed-over', id, { from: mine, become, sameOrganisation: from.actorId === to.actorId });
  await work.changed('members', 'collaboration');
  // What is open was opened with the rights of the old role.
  for (const { userId } of [from, to]) await announceEnded(tx, userId!);
  return { from: { userId: from.userId!, title: from.title }, to: { userId: to.userId, title: to.title } };
}

/** What somebody who leaves had to do goes to whoever takes over: open tasks, and the groups that they convened. */
async function passOn({ tx, scope }: Work, from: string, to: string): Promise<void> {
  const here = scope.collaborationId;
  await tx
    .update(task)
    .set({ memberId: to, version: sql`${task.version} + 1` })
    .where(and(eq(task.collaborationId, here), eq(task.memberId, from), eq(task.status, 'open')));
  const convened = await tx
    .delete(missionMember)
    .where(and(eq(missionMember.collaborationId, here), eq(missionMember.memberId, from), eq(missionMember.convener, true)))
    .returning({ missionId: missionMember.missionId });
  if (convened.length === 0) return;
  await tx
    .insert(missionMember)
    .values(convened.map(({ missionId }) => ({ collaborationId: here, missionId, memberId: to, convener: true })))
    .onConflictDoUpdate({
      target: [missionMember.collaborationId, missionMember.missionId, missionMember.memberId],
      set: { convener: true },
    });
}
