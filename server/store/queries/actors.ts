import { asc, isNull } from 'drizzle-orm';

import type { Actor } from '../../../domain/actor.ts';
import type { Work } from '../door.ts';
import { actor } from '../schema/index.ts';

/** All actors that are not archived, by name. */
export function listActors({ tx }: Work): Promise<Actor[]> {
  return tx
    .select({
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
    })
    .from(actor)
    .where(isNull(actor.archivedAt))
    .orderBy(asc(actor.name));
}
