import { eq } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { holdActors } from '../store/queries/actors.ts';
import { readRequiredActors } from '../store/queries/required-actors.ts';
import { requiredActor } from '../store/schema/index.ts';

/**
 * Says which organisations must have somebody in every working group; missions that run keep their own.
 * Errors: NOT_ALLOWED; BAD_INPUT for an organisation that is not in the register.
 * @source settlement 23
 */
export async function setRequiredActors(work: Work, actorIds: string[]): Promise<string[]> {
  const { tx, scope } = work;
  requireRight(scope, 'change-settings');
  const wanted = [...new Set(actorIds)];
  const known = await holdActors(work, wanted);
  if (known.length < wanted.length) throw new Refusal('BAD_INPUT', { fields: [{ path: 'actorIds' }] });
  await tx.delete(requiredActor).where(eq(requiredActor.collaborationId, scope.collaborationId));
  if (wanted.length > 0)
    await tx.insert(requiredActor).values(wanted.map((actorId) => ({ collaborationId: scope.collaborationId, actorId })));
  await work.audit('missions.required', scope.collaborationId, { count: wanted.length });
  await work.changed('missions');
  return readRequiredActors(work);
}
