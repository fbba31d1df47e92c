import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

import { collaboration } from './collaboration.ts';
import { collaborationId, createdAt, systemPolicy, tenantPolicy } from './columns.ts';
import { bytea } from './journey.ts';

/**
 * What a request that makes something was answered, for a day, so that the same request sent again gets the same answer and
 * makes nothing. Neither the request's id nor the answer (it can hold the secret of a link) can be read from the row:
 * `key` is a hash, and `answer` is encrypted with the id, which only the one who sent it has.
 */
export const requestAnswer = pgTable(
  'request_answer',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    /** SHA-256 of who asked, for what, with which id. */
    key: text().notNull(),
    /** SHA-256 of what was sent. */
    input: text().notNull(),
    answer: bytea(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.collaborationId, t.key] }), tenantPolicy(), systemPolicy()],
);
