import { drizzle } from 'drizzle-orm/node-postgres';

import { openPool } from './connections.ts';
import type { Database } from './door.ts';
import * as schema from './schema/index.ts';

/** The database as the system role sees it: sign-in, links, mail, making a collaboration. No content of any collaboration. */
export type SystemStore = { db: Database; close(): Promise<void> };

export function openSystemStore(systemUrl: string, options: { connections?: number } = {}): SystemStore {
  const pool = openPool(systemUrl, options.connections ?? 8);
  return { db: drizzle(pool, { schema, casing: 'snake_case' }), close: () => pool.end() };
}
