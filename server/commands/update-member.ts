import { and, eq } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { Member, MemberRole, RecruitStatus } from '../../domain/member.ts';
import { may, requireRight } from '../policies/may.ts';
import { announceEnded } from '../store/announce-ended.ts';
import type { Scope, Work } from '../store/door.ts';
import {
  lockCoordinators,
  lockMember,
  type MemberRow,
  readMember,
  requireActor,
  requireAnotherCoordinator,
} from '../store/queries/members.ts';
import { member } from '../store/schema/index.ts';
import { described } from './create-member.ts';

/** What describes a member; every part may be left out. */
export type MemberDescription = Partial<
  Pick<Member, 'title' | 'actorId' | 'competences' | 'childPerspective' | 'archetypes' | 'qualities' | 'training'>
> & { status?: Exclude<RecruitStatus, 'joined'> | undefined };

type Row = typeof member.$inferSelect;

/**
 * Changes what is written about a member, or the role. The core group describes candidates and fills in competences and
 * archetypes of all; role, function and organisation of someone with an account decide what that person may do, and are
 * the coordinator's. One's own function is one's own to write.
 * Errors: NOT_ALLOWED; NOT_FOUND; STALE_VERSION with the current row; LAST_COORDINATOR; BAD_INPUT for the recruiting
 * status of someone who has joined.
 */
export async function updateMember(
  work: Work,
  { id, version, role, ...input }: { id: string; version: number; role?: MemberRole | undefined } & MemberDescription,
): Promise<MemberRow> {
  const { tx, scope } = work;
  const changes = described(input);
  requireRightToChange(scope, id, changes);
  if (role) await lockCoordinators(work);
  const row = await lockMember(work, id);
  requireRightsFor(scope, row, { ...changes, ...(role === undefined || role === row.role ? {} : { role }) });
  if (row.version !== version) throw new Refusal('STALE_VERSION', { current: await readMember(work, id) });
  if (Object.keys(changes).length === 0 && (role ?? row.role) === row.role) return readMember(work, id);
  if (row.userId && changes.status) throw new Refusal('BAD_INPUT', { fields: [{ path: 'status' }] });
  await requireActor(work, changes.actorId);
  if (role && role !== row.role) {
    if (row.role === 'coordinator' && row.userId) await requireAnotherCoordinator(work, id);
    await work.audit('member.role-changed', id, { from: row.role, to: role });
    // What is open was opened with the rights of the old role.
    if (row.userId) await announceEnded(tx, row.userId);
  }
  if (row.userId && changes.actorId !== undefined && changes.actorId !== row.actorId) {
    await work.audit('member.organisation-changed', id, { actorId: changes.actorId });
  }
  // Until there is an account the function is the name.
  const name = row.userId || changes.title === undefined ? {} : { name: changes.title };
  await tx
    .update(member)
    .set({ ...changes, ...name, ...(role ? { role } : {}), version: row.version + 1, updatedAt: work.clock.now() })
    .where(and(eq(member.collaborationId, scope.collaborationId), eq(member.id, id)));
  await work.changed('members', 'collaboration');
  return readMember(work, id);
}

/** Before anything is read: whoever does not describe members changes the own function, and nothing else. */
function requireRightToChange(scope: Scope, id: string, changes: MemberDescription): void {
  const isOwnFunction = id === scope.member?.id && Object.keys(changes).join() === 'title';
  if (!isOwnFunction) requireRight(scope, 'describe-members');
}

/** What the row itself decides: of someone with an account, role, function and organisation are the coordinator's. */
function requireRightsFor(scope: Scope, row: Row, changes: MemberDescription & { role?: MemberRole }): void {
  if (may(scope, 'manage-members')) return;
  if (changes.role) requireRight(scope, 'manage-members');
  const others = Object.keys(changes).filter((key) => !(key === 'title' && row.id === scope.member?.id));
  if (row.userId && others.some((key) => key === 'title' || key === 'actorId')) requireRight(scope, 'manage-members');
}
