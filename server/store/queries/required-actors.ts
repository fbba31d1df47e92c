import { and, eq, isNull } from 'drizzle-orm';

import type { Work } from '../door.ts';
import { actor, requiredActor } from '../schema/index.ts';

/** Organisations that must have somebody in every working group, as the town has chosen; those that have left are not among them. @source settlement 23 */
export async function readRequiredActors({ tx, scope }: Work): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: requiredActor.actorId })
    .from(requiredActor)
    .innerJoin(actor, and(eq(actor.collaborationId, requiredActor.collaborationId), eq(actor.id, requiredActor.actorId)))
    .where(and(eq(requiredActor.collaborationId, scope.collaborationId), isNull(actor.archivedAt)));
  return rows.map(({ id }) => id);
}
