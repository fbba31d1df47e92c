import { and, eq, isNull, sql } from 'drizzle-orm';

import type { Actor } from '../../../domain/actor.ts';
import { Refusal } from '../../../domain/errors.ts';
import type { Work } from '../door.ts';
import { actor } from '../schema/index.ts';

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
  version: actor.version,
};

/** All actors that are not archived, by name as a Swedish reader sorts. */
export function listActors({ tx, scope }: Work): Promise<Actor[]> {
  return tx
    .select(columns)
    .from(actor)
    .where(and(eq(actor.collaborationId, scope.collaborationId), isNull(actor.archivedAt)))
    .orderBy(sql`${actor.name} collate "sv-x-icu"`);
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
