import { Refusal } from '../../domain/errors.ts';
import type { MemberRole } from '../../domain/member.ts';
import { may, requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { type MemberRow, requireActor } from '../store/queries/members.ts';
import { member } from '../store/schema/index.ts';
import type { MemberDescription } from './update-member.ts';

/**
 * Adds a candidate, named by function, without an account. Core members may suggest candidates for the core group and
 * the network; other roles are the coordinator's to give.
 * Errors: NOT_ALLOWED; NOT_FOUND when the organisation is not in the register.
 * @source inventory B06
 */
export async function createMember(
  work: Work,
  input: MemberDescription & { title: string; role: MemberRole },
): Promise<MemberRow> {
  const { tx, scope } = work;
  requireRight(scope, 'describe-members');
  if (!may(scope, 'manage-members') && input.role !== 'core' && input.role !== 'network')
    throw new Refusal('NOT_ALLOWED', { right: 'manage-members' });
  await requireActor(work, input.actorId);
  const [row] = await tx
    .insert(member)
    .values({
      ...described(input),
      collaborationId: scope.collaborationId,
      title: input.title,
      name: input.title,
      role: input.role,
    })
    .returning();
  await work.audit('member.suggested', row!.id, { role: row!.role });
  await work.changed('members', 'collaboration');
  return { ...row!, invitation: null };
}

/** The descriptive columns out of an input; what is not given stays away. */
export function described(input: MemberDescription): MemberDescription {
  const { title, actorId, status, competences, childPerspective, archetypes, qualities, training } = input;
  const all = { title, actorId, status, competences, childPerspective, archetypes, qualities, training };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as MemberDescription;
}
