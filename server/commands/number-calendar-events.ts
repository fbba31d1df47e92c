import { and, eq, sql } from 'drizzle-orm';

import type { Occasion, OccasionRef } from '../../domain/road-calendar.ts';
import type { Work } from '../store/door.ts';
import { lockRegister } from '../store/queries/register-rows.ts';
import { calendarEvent, type CalendarStatus } from '../store/schema/index.ts';

export type NumberedEvent = OccasionRef & {
  /** ISO date; of one that is cancelled, the last it had. */
  date: string;
  status: CalendarStatus;
  /** From 1, higher after each change. */
  sequence: number;
  changedAt: Date;
};

/**
 * Waits for other calendar files of the town, which must not number at the same time: call it before the occasions are
 * read, or an older day could get the higher number.
 */
export const lockCalendarEvents = (work: Work): Promise<void> => lockRegister(work, 'calendar-events');

/**
 * The occasions that have a day, and those that had one in an earlier file, each with a number that has risen if it is
 * another day or stands otherwise than in the file before. Without this, calendars keep the day they got first.
 * @source RFC 5545 3.8.7.4, RFC 5546 2.1.4
 */
export async function numberCalendarEvents(work: Work, method: string, occasions: readonly Occasion[]): Promise<NumberedEvent[]> {
  const { tx, scope } = work;
  const known = await tx
    .select()
    .from(calendarEvent)
    .where(and(eq(calendarEvent.collaborationId, scope.collaborationId), eq(calendarEvent.method, method)));
  const wanted = occasions.flatMap(({ station, kind, index, date, isFixed }) =>
    date === null ? [] : [{ station, kind, index, date, status: isFixed ? ('decided' as const) : ('proposed' as const) }],
  );
  const gone = known.filter((row) => !wanted.some((one) => isSame(one, row)));
  const events = [...wanted, ...gone.map((row) => ({ ...row, status: 'cancelled' as const }))].map((event) => {
    const before = known.find((row) => isSame(event, row));
    if (before?.date === event.date && before.status === event.status) return before;
    const sequence = (before?.sequence ?? 0) + 1;
    return { ...event, collaborationId: scope.collaborationId, method, sequence, changedAt: work.clock.now() };
  });
  const changed = events.filter((event) => !known.includes(event));
  if (changed.length > 0) await keepEvents(work, changed);
  return events;
}

async function keepEvents({ tx }: Work, rows: (typeof calendarEvent.$inferInsert)[]): Promise<void> {
  const { collaborationId, method, station, kind, index } = calendarEvent;
  await tx
    .insert(calendarEvent)
    .values(rows)
    .onConflictDoUpdate({
      target: [collaborationId, method, station, kind, index],
      set: {
        date: sql`excluded.date`,
        status: sql`excluded.status`,
        sequence: sql`excluded.sequence`,
        changedAt: sql`excluded.changed_at`,
      },
    });
}

function isSame(one: OccasionRef, other: OccasionRef): boolean {
  return one.station === other.station && one.kind === other.kind && one.index === other.index;
}
