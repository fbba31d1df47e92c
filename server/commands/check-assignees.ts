import { and, eq, isNull } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { Work } from '../store/door.ts';
import { holdActors } from '../store/queries/actors.ts';
import { member } from '../store/schema/index.ts';

/**
 * Sees that a task is given to someone who is here: an organisation that is not archived, a member who has not left.
 * Null and undefined pass. Errors: BAD_INPUT with the field; ACTOR_MERGED.
 */
export async function checkAssignees(
  work: Work,
  { actorId, memberId }: { actorId?: string | null; memberId?: string | null },
): Promise<void> {
  const { tx, scope } = work;
  if (actorId) {
    const [row] = await holdActors(work, [actorId]);
    if (!row || row.archived) throw new Refusal('BAD_INPUT', { fields: [{ path: 'actorId' }] });
  }
  if (memberId) {
    const [row] = await tx
      .select({ id: member.id })
      .from(member)
      .where(and(eq(member.collaborationId, scope.collaborationId), eq(member.id, memberId), isNull(member.endedAt)));
    if (!row) throw new Refusal('BAD_INPUT', { fields: [{ path: 'memberId' }] });
  }
}
