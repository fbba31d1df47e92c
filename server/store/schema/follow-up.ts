import { sql } from 'drizzle-orm';
import { date, foreignKey, index, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

import type { StoredRevisionAnswer } from '../../../domain/revision.ts';
import type { ActivityStatus, Light } from '../../../domain/plan.ts';
import { collaboration } from './collaboration.ts';
import { collaborationId, createdAt, rowId, tenantPolicy, updatedAt, version } from './columns.ts';
import { activity } from './plan.ts';

/** A yearly revision of the plan; at most one is open. */
export const revision = pgTable(
  'revision',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    id: rowId(),
    /** The frozen plan that it looks through; null when there was none. */
    documentId: uuid(),
    answers: jsonb().$type<StoredRevisionAnswer[]>().notNull().default([]),
    startedAt: createdAt(),
    finishedAt: timestamp({ withTimezone: true }),
    version: version(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    uniqueIndex('revision_open')
      .on(t.collaborationId)
      .where(sql`finished_at is null`),
    tenantPolicy(),
  ],
);

/** How an activity stood each time its status, light or sentence changed. Added to, never changed. */
export const activityFollowUp = pgTable(
  'activity_follow_up',
  {
    collaborationId: collaborationId(),
    id: rowId(),
    activityId: uuid().notNull(),
    status: text().$type<ActivityStatus>().notNull(),
    light: text().$type<Light>(),
    sentence: text().notNull().default(''),
    at: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('activity_follow_up_at').on(t.collaborationId, t.at),
    foreignKey({ columns: [t.collaborationId, t.activityId], foreignColumns: [activity.collaborationId, activity.id] }).onDelete(
      'cascade',
    ),
    tenantPolicy(),
  ],
);

export type AgendaItem = { id: string; text: string };
export type MeetingDecision = { id: string; text: string };

/** A meeting. That the plan is followed up stands on every agenda by itself, and is no row of it. @source inventory V02 */
export const meeting = pgTable(
  'meeting',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    id: rowId(),
    on: date().notNull(),
    title: text().notNull().default(''),
    place: text().notNull().default(''),
    agenda: jsonb().$type<AgendaItem[]>().notNull().default([]),
    minutes: text().notNull().default(''),
    decisions: jsonb().$type<MeetingDecision[]>().notNull().default([]),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.collaborationId, t.id] }), index('meeting_on').on(t.collaborationId, t.on), tenantPolicy()],
);
