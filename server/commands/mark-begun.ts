import { and, eq, inArray, sql } from 'drizzle-orm';

import type { Work } from '../store/door.ts';
import { journeyState } from '../store/schema/index.ts';

/**
 * Notes that a group has begun with an exercise, because something was written in it or a round was opened. An exercise
 * not started, or skipped earlier, becomes begun, and so does its station; what is done stays done. Notes stay.
 * Returns true when something changed. Tells open pages only then.
 * @source design "A soft handbook"
 */
export async function markBegun(
  { tx, scope, changed, clock }: Work,
  place: { method: string; station: string; exercise: string },
): Promise<boolean> {
  const { method, station, exercise } = place;
  const here = { collaborationId: scope.collaborationId, method, station };
  const made = await tx
    .insert(journeyState)
    .values({ ...here, exercise, status: 'begun' })
    .onConflictDoNothing()
    .returning({ exercise: journeyState.exercise });
  const moved = await tx
    .update(journeyState)
    .set({ status: 'begun', setByMember: false, version: sql`${journeyState.version} + 1`, updatedAt: clock.now() })
    .where(
      and(
        eq(journeyState.collaborationId, here.collaborationId),
        eq(journeyState.method, method),
        eq(journeyState.station, station),
        inArray(journeyState.exercise, ['', exercise]),
        inArray(journeyState.status, ['not-started', 'skipped']),
      ),
    )
    .returning({ exercise: journeyState.exercise });
  const isNews = made.length + moved.length > 0;
  if (isNews) await changed('journey', 'collaboration');
  return isNews;
}
