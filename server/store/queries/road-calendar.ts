import { and, eq } from 'drizzle-orm';

import type { RoadOccasion, StationState } from '../../../contract/journey.ts';
import type { Method } from '../../../domain/method.ts';
import { type FixedDate, roadCalendar } from '../../../domain/road-calendar.ts';
import type { Work } from '../door.ts';
import { roadDate } from '../schema/index.ts';

export type RoadTown = {
  startsOn: string | null;
  months: number | null;
  /** ISO date in the town's own time. */
  today: string;
};

/**
 * When the group meets along the road: the days it has decided, and proposals around them, each with the version of its row.
 */
export async function readRoadCalendar(
  { tx, scope }: Work,
  method: Method,
  states: readonly StationState[],
  { startsOn, months, today }: RoadTown,
): Promise<RoadOccasion[]> {
  const rows = await tx
    .select()
    .from(roadDate)
    .where(and(eq(roadDate.collaborationId, scope.collaborationId), eq(roadDate.method, method.id)));
  const fixed = rows.flatMap((row): FixedDate[] => (row.date === null ? [] : [{ ...row, date: row.date }]));
  const stations = method.stations.map(({ key, number, effort }) => {
    const status = states.find(({ station }) => station === key)?.status;
    return { station: key, number, effort, isOver: status === 'done' || status === 'skipped' };
  });
  const occasions = roadCalendar({ stations, startsOn, months, fixed, today });
  return occasions.map((occasion) => {
    const row = rows.find(
      ({ station, kind, index }) => station === occasion.station && kind === occasion.kind && index === occasion.index,
    );
    return { ...occasion, version: row?.version ?? 0 };
  });
}
