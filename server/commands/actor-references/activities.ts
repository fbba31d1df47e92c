import { and, count, eq, sql } from 'drizzle-orm';

import type { Work } from '../../store/door.ts';
import { activity, activityActor } from '../../store/schema/index.ts';
import type { References } from './references.ts';

/**
 * Who does an activity. One that named both names the kept one once, as far forward as either stood, so that who led
 * still leads.
 */
export const activityReferences: References<'activity'> = {
  async count({ tx, scope }, actorId) {
    const here = and(eq(activityActor.collaborationId, scope.collaborationId), eq(activityActor.actorId, actorId));
    const [row] = await tx.select({ n: count() }).from(activityActor).where(here);
    return { activities: row!.n };
  },
  async move(work, { kept, merged }) {
    const { tx, scope } = work;
    const here = and(eq(activityActor.collaborationId, scope.collaborationId), eq(activityActor.actorId, merged));
    const rows = await tx.select().from(activityActor).where(here);
    const moved = [];
    for (const { activityId: id, position } of rows) {
      const keptPosition = await positionOf(work, id, kept);
      if (keptPosition === null) await set(work, { id, actorId: merged }, { actorId: kept });
      else {
        await tx.delete(activityActor).where(oneOf(work, { id, actorId: merged }));
        await set(work, { id, actorId: kept }, { position: Math.min(position, keptPosition) });
      }
      await touch(work, id);
      moved.push({ kind: 'activity' as const, id, position, keptPosition });
    }
    return moved;
  },
  async putBack(work, { kept, merged }, { id, position, keptPosition }) {
    const now = await positionOf(work, id, kept);
    if (now === null) return 1;
    if (keptPosition === null) await set(work, { id, actorId: kept }, { actorId: merged });
    else {
      await work.tx
        .insert(activityActor)
        .values({ collaborationId: work.scope.collaborationId, activityId: id, actorId: merged, position });
      const isUntouched = now === Math.min(position, keptPosition);
      if (isUntouched) await set(work, { id, actorId: kept }, { position: keptPosition });
    }
    await touch(work, id);
    return 0;
  },
};

type Named = { id: string; actorId: string };

const oneOf = ({ scope }: Work, { id, actorId }: Named) =>
  and(
    eq(activityActor.collaborationId, scope.collaborationId),
    eq(activityActor.activityId, id),
    eq(activityActor.actorId, actorId),
  );

/** Where the organisation stands in the activity; null when it is not there, or the activity is not. */
async function positionOf(work: Work, id: string, actorId: string): Promise<number | null> {
  const [row] = await work.tx
    .select({ position: activityActor.position })
    .from(activityActor)
    .where(oneOf(work, { id, actorId }));
  return row?.position ?? null;
}

async function set(work: Work, named: Named, change: { actorId?: string; position?: number }): Promise<void> {
  await work.tx.update(activityActor).set(change).where(oneOf(work, named));
}

/** A new version of the activity, so that a page that still names the other is refused. */
async function touch({ tx, scope }: Work, id: string): Promise<void> {
  await tx
    .update(activity)
    .set({ version: sql`${activity.version} + 1` })
    .where(and(eq(activity.collaborationId, scope.collaborationId), eq(activity.id, id)));
}
