import { date, foreignKey, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

import type { Moved } from '../../../domain/actor-merge.ts';
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
    /** When the contact was written: with the organisation, or when the contact was last changed. */
    contactAt: createdAt(),
    archivedAt: timestamp({ withTimezone: true }),
    /** The organisation that this one is now part of; it is archived too, so that no list shows it. */
    mergedInto: uuid(),
    mergedAt: timestamp({ withTimezone: true }),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('actor_name').on(t.collaborationId, t.name),
    foreignKey({ columns: [t.collaborationId, t.mergedInto], foreignColumns: [t.collaborationId, t.id] }),
    tenantPolicy(),
  ],
);

/** That one organisation was merged into another, and what moved; undone from `journal`, which is emptied when the time is over. */
export const actorMerge = pgTable(
  'actor_merge',
  {
    collaborationId: collaborationId(),
    id: rowId(),
    keptId: uuid().notNull(),
    mergedId: uuid().notNull(),
    mergedBy: uuid(),
    mergedAt: createdAt(),
    undoneAt: timestamp({ withTimezone: true }),
    journal: jsonb().$type<Moved[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    foreignKey({ columns: [t.collaborationId, t.keptId], foreignColumns: [actor.collaborationId, actor.id] }),
    foreignKey({ columns: [t.collaborationId, t.mergedId], foreignColumns: [actor.collaborationId, actor.id] }),
    tenantPolicy(),
  ],
);
