import { and, asc, eq, inArray } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { Work } from '../store/door.ts';
import { lockRegister } from '../store/queries/register-rows.ts';
import { actor, member } from '../store/schema/index.ts';
import type { Pair } from './actor-references/references.ts';
import { lockPlan } from './open-plan.ts';

/**
 * Locks two organisations and what names them until the transaction ends, so that they can be merged: one merge at a
 * time, nobody writes in the plan, and whoever is about to name one of them (`requireActors`) waits. In the order in
 * which everything else locks: plan, members, organisations. Errors: BAD_INPUT for one and the same; NOT_FOUND for one
 * that is not in the register; ACTOR_MERGED.
 */
export async function lockActorPair(work: Work, { kept, merged }: Pair): Promise<void> {
  if (kept === merged) throw new Refusal('BAD_INPUT', { fields: [{ path: 'other' }] });
  const rows = await lockRows(work, [kept, merged]);
  if (rows.length < 2) throw new Refusal('NOT_FOUND', { what: 'actor' });
  const gone = rows.find(({ mergedInto }) => mergedInto !== null);
  if (gone) throw new Refusal('ACTOR_MERGED', { id: gone.id, into: gone.mergedInto });
  if (rows.some(({ archivedAt }) => archivedAt !== null)) throw new Refusal('NOT_FOUND', { what: 'actor' });
}

/** The locks alone, for two that are what they are; gives what says whether they are in the register. */
export async function lockRows(work: Work, ids: string[]) {
  const { tx, scope } = work;
  await lockRegister(work, 'actor-merges');
  await lockPlan(work);
  await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.collaborationId, scope.collaborationId), inArray(member.actorId, ids)))
    .orderBy(asc(member.id))
    .for('update');
  return tx
    .select({ id: actor.id, mergedInto: actor.mergedInto, archivedAt: actor.archivedAt })
    .from(actor)
    .where(and(eq(actor.collaborationId, scope.collaborationId), inArray(actor.id, ids)))
    .orderBy(asc(actor.id))
    .for('update');
}
