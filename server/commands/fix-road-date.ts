import { and, eq, sql } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { effortOccasions, type OccasionRef } from '../../domain/road-calendar.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { methodInUse, stationOf } from '../store/queries/method-in-use.ts';
import { roadDate } from '../store/schema/index.ts';

export type RoadDateInput = OccasionRef & {
  method: string;
  /** ISO date; null lets the day go, so that one is proposed again. */
  date: string | null;
  /** Version last seen; 0 when nothing had been decided yet. */
  version: number;
};
export type FixedRoadDate = { date: string | null; version: number };

/**
 * Decides the day of one occasion on the road, or lets it go. Any day will do, also one that is never proposed.
 * Errors: NOT_ALLOWED; NOT_FOUND for an occasion that the method lacks; STALE_VERSION with the current day.
 * @source inventory A12
 */
export async function fixRoadDate(work: Work, services: Services, input: RoadDateInput): Promise<FixedRoadDate> {
  requireRight(work.scope, 'write-content');
  const { effort } = stationOf(await methodInUse(work, services, input.method), input.station);
  const isThere = effortOccasions(input.station, effort).some(({ kind, index }) => kind === input.kind && index === input.index);
  if (!isThere) throw new Refusal('NOT_FOUND', { kind: input.kind, index: input.index });
  const row = input.version === 0 ? await insertDate(work, input) : await updateDate(work, input);
  if (!row) throw new Refusal('STALE_VERSION', { current: await readDate(work, input) });
  await work.audit('journey.date-fixed', `${input.station}/${input.kind}/${input.index}`, {
    method: input.method,
    date: input.date,
  });
  await work.changed('journey');
  return row;
}

const shown = { date: roadDate.date, version: roadDate.version };

async function readDate(work: Work, input: RoadDateInput): Promise<FixedRoadDate> {
  const [row] = await work.tx.select(shown).from(roadDate).where(at(work, input));
  return row ?? { date: null, version: 0 };
}

async function insertDate({ tx, scope }: Work, { method, station, kind, index, date }: RoadDateInput) {
  const values = { collaborationId: scope.collaborationId, method, station, kind, index, date };
  const [row] = await tx.insert(roadDate).values(values).onConflictDoNothing().returning(shown);
  return row;
}

async function updateDate(work: Work, input: RoadDateInput) {
  const [row] = await work.tx
    .update(roadDate)
    .set({ date: input.date, version: sql`${roadDate.version} + 1`, updatedAt: work.clock.now() })
    .where(and(at(work, input), eq(roadDate.version, input.version)))
    .returning(shown);
  return row;
}

function at({ scope }: Work, { method, station, kind, index }: RoadDateInput) {
  return and(
    eq(roadDate.collaborationId, scope.collaborationId),
    eq(roadDate.method, method),
    eq(roadDate.station, station),
    eq(roadDate.kind, kind),
    eq(roadDate.index, index),
  );
}
