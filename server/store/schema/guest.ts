import { foreignKey, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

import type { GuestAnswers } from '../../../domain/guest.ts';
import { actor } from './actor.ts';
import { collaboration } from './collaboration.ts';
import { collaborationId, createdAt, rowId, tenantPolicy, version } from './columns.ts';

/** Somebody without an account who answers one exercise by a personal link, and the answers. @source inventory settlement 32 */
export const guest = pgTable(
  'guest',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    id: rowId(),
    method: text().notNull(),
    station: text().notNull(),
    exercise: text().notNull(),
    /** A function or an organisation, never a private person. */
    who: text().notNull().default(''),
    actorId: uuid(),
    /** Keys of the questions that are asked; empty: all that the exercise has. */
    questions: text().array().notNull().default([]),
    answers: jsonb().$type<GuestAnswers>().notNull().default({}),
    answeredAt: timestamp({ withTimezone: true }),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('guest_exercise').on(t.collaborationId, t.method, t.station, t.exercise),
    foreignKey({ columns: [t.collaborationId, t.actorId], foreignColumns: [actor.collaborationId, actor.id] }),
    tenantPolicy(),
  ],
);
