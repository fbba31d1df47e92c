import { date, index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

import type { ActorStage, CooperationLevel, Ring, Trade } from '../../../domain/actor.ts';
import { collaborationId, createdAt, rowId, tenantPolicy, updatedAt, version } from './columns.ts';

/** Organisations of the town; archived, never deleted, so that documents and decisions keep their names. */
export const actor = pgTable(
  'actor',
  {
    collaborationId: collaborationId(),
    id: rowId(),
    name: text().notNull(),
    trade: text().$type<Trade>().notNull().default('other'),
    ring: text().$type<Ring>().notNull().default('local'),
    stage: text().$type<ActorStage>().notNull().default('identified'),
    contactRole: text().notNull().default(''),
    contactEmail: text().notNull().default(''),
    contactPhone: text().notNull().default(''),
    levelNow: text().$type<CooperationLevel>(),
    levelWanted: text().$type<CooperationLevel>(),
    note: text().notNull().default(''),
    checkedOn: date(),
    archivedAt: timestamp({ withTimezone: true }),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.collaborationId, t.id] }), index('actor_name').on(t.collaborationId, t.name), tenantPolicy()],
);
