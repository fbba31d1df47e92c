import { sql } from 'drizzle-orm';
import { doublePrecision, index, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

import type { RowValues } from '../../../domain/register.ts';
import { collaboration } from './collaboration.ts';
import { collaborationId, createdAt, rowId, tenantPolicy, updatedAt, version } from './columns.ts';

/** A row of a register that a method declares; which columns there are stands in the method. A removed row can be restored. */
export const registerRow = pgTable(
  'register_row',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    id: rowId(),
    register: text().notNull(),
    position: doublePrecision().notNull().default(0),
    values: jsonb().$type<RowValues>().notNull(),
    /** Columns that hold something, kept beside the values: the frame of every page asks which columns any row has filled. */
    filled: text()
      .array()
      .notNull()
      .generatedAlwaysAs(sql`filled_columns(values)`),
    removedAt: timestamp({ withTimezone: true }),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.id] }),
    index('register_row_order').on(t.collaborationId, t.register, t.position),
    tenantPolicy(),
  ],
);

/** That one item was brought in from another; both by reference (`domain/item-ref.ts`). One item comes to a place once. */
export const threadLink = pgTable(
  'thread_link',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    fromRef: text().notNull(),
    toRef: text().notNull(),
    /** Where it was brought to: a register, a part of the plan, or one activity. */
    place: text().notNull(),
    /** What the source said then; shown when it has been removed since. */
    label: text().notNull(),
    broughtBy: uuid(),
    broughtAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.collaborationId, t.toRef, t.fromRef] }),
    unique('thread_link_once').on(t.collaborationId, t.place, t.fromRef),
    index('thread_link_from').on(t.collaborationId, t.fromRef),
    tenantPolicy(),
  ],
);
