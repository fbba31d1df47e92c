import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

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
