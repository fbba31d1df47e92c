import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

import type { MethodCopy } from '../../../domain/method-copy.ts';
import { collaboration } from './collaboration.ts';
import { collaborationId, tenantPolicy, updatedAt, version } from './columns.ts';

/** What a town has changed in a method; no row when it follows the original in everything. */
export const methodCopy = pgTable(
  'method_copy',
  {
    collaborationId: collaborationId().references(() => collaboration.id, { onDelete: 'cascade' }),
    method: text().notNull(),
    changes: jsonb().$type<MethodCopy>().notNull(),
    version: version(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.collaborationId, t.method] }), tenantPolicy()],
);
