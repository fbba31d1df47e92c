import { date, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

import type { OccasionKind } from '../../../domain/road-calendar.ts';
import { collaboration } from './collaboration.ts';
import { collaborationId, tenantPolicy, updatedAt, version } from './columns.ts';

/** A day the town has decided for one occasion on the road; `date` null when it was decided and then let go. */
export const roadDate = pgTable(
  'road_date',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    method: text().notNull(),
    station: text().notNull(),
    kind: text().$type<OccasionKind>().notNull(),
    index: integer().notNull(),
    date: date(),
    version: version(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.collaborationId, t.method, t.station, t.kind, t.index] }), tenantPolicy()],
);

/** How a day stands in the calendar file; `cancelled` when an occasion that had one has none any more. */
export type CalendarStatus = 'proposed' | 'decided' | 'cancelled';

/** An occasion as the calendar file has last shown it, with the number by which calendars tell a newer one from an older. */
export const calendarEvent = pgTable(
  'calendar_event',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    method: text().notNull(),
    station: text().notNull(),
    kind: text().$type<OccasionKind>().notNull(),
    index: integer().notNull(),
    date: date().notNull(),
    status: text().$type<CalendarStatus>().notNull(),
    /** From 1; files that were made before this table had no number, which counts as 0. */
    sequence: integer().notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.collaborationId, t.method, t.station, t.kind, t.index] }), tenantPolicy()],
);
