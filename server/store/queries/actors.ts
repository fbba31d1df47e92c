import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';

import type { Actor } from '../../../domain/actor.ts';
import { Refusal } from '../../../domain/errors.ts';
import type { Work } from '../door.ts';
import { actor } from '../schema/index.ts';
import { inWordOrder } from '../word-order.ts';

const columns = {
  id: actor.id,
  name: actor.name,
  trade: actor.trade,
  ring: actor.ring,
  stage: actor.stage,
  contactRole: actor.contactRole,
  contactEmail: actor.contactEmail,
  contactPhone: actor.contactPhone,
  levelNow: actor.levelNow,
  levelWanted: actor.levelWanted,
  note: actor.note,
  checkedOn: actor.checkedOn,
  contactOn: sql<string>`to_char(${actor.contactAt} at time zone 'Europe/Stockholm', 'YYYY-MM-DD')`,
  version: actor.version,
};

/** All actors that are not archived, by name as a Swedish reader sorts. */
export function listActors({ tx, scope }: Work): Promise<Actor[]> {
  return tx
    .select(columns)
    .from(actor)
    .where(and(eq(actor.collaborationId, scope.collaborationId), isNull(actor.archivedAt)))
    .orderBy(inWordOrder(actor.name));
}

/** One actor, archived or not. NOT_FOUND when it is not of this collaboration. */
export async function readActor({ tx, scope }: Work, id: string): Promise<Actor> {
  const [row] = await tx
    .select(columns)
    .from(actor)
    .where(and(eq(actor.collaborationId, scope.collaborationId), eq(actor.id, id)));
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}

/**
 * Those of `ids` that this town has, held until the transaction ends, so that none is merged into another between being
 * looked at and being named. Errors: ACTOR_MERGED for one that is part of another now.
 */
export async function holdActors({ tx, scope }: Work, ids: readonly string[]): Promise<{ id: string; archived: boolean }[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: actor.id, mergedInto: actor.mergedInto, archivedAt: actor.archivedAt })
    .from(actor)
    .where(and(eq(actor.collaborationId, scope.collaborationId), inArray(actor.id, [...ids])))
    .orderBy(asc(actor.id))
    .for('key share');
  const gone = rows.find(({ mergedInto }) => mergedInto !== null);
  if (gone) throw new Refusal('ACTOR_MERGED', { id: gone.id, into: gone.mergedInto });
  return rows.map(({ id, archivedAt }) => ({ id, archived: archivedAt !== null }));
}
