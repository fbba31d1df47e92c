import { sql } from 'drizzle-orm';
import { integer, pgPolicy, timestamp, uuid } from 'drizzle-orm/pg-core';

import { appRole, systemRole } from './roles.ts';

/** First column of every table below the installation, first in its primary key and its indexes. */
export const collaborationId = () => uuid().notNull();

/** Time-ordered id made by the database. */
export const rowId = () =>
  uuid()
    .notNull()
    .default(sql`uuidv7()`);

export const createdAt = () => timestamp({ withTimezone: true }).notNull().defaultNow();
export const updatedAt = () => timestamp({ withTimezone: true }).notNull().defaultNow();

/** Optimistic lock: starts at 1, grows with each change. */
export const version = () => integer().notNull().default(1);

/** Row-level security: a transaction sees the rows of the collaboration it has entered, and no others. */
export const tenantPolicy = () =>
  pgPolicy('tenant', {
    to: appRole,
    for: 'all',
    using: sql`collaboration_id = (select current_collaboration())`,
    withCheck: sql`collaboration_id = (select current_collaboration())`,
  });

/** The system role may reach these rows in every collaboration (its grants say which columns and verbs). */
export const systemPolicy = () => pgPolicy('system', { to: systemRole, for: 'all', using: sql`true`, withCheck: sql`true` });
