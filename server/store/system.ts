import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';

import type { Database } from './door.ts';
import * as schema from './schema/index.ts';

/** The database as the system role sees it: sign-in, links, mail, making a collaboration. No content of any collaboration. */
export type SystemStore = { db: Database; close(): Promise<void> };

export function openSystemStore(systemUrl: string, options: { connections?: number } = {}): SystemStore {
  const pool = new pg.Pool({ connectionString: systemUrl, max: options.connections ?? 8, idleTimeoutMillis: 30_000 });
  pool.on('error', () => {}); // an idle connection was lost; the next query opens a new one or reports the error itself
  return { db: drizzle(pool, { schema, casing: 'snake_case' }), close: () => pool.end() };
}
