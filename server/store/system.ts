import { drizzle } from 'drizzle-orm/node-postgres';

import { type Clock, systemClock } from '../clock.ts';
import { openPool } from './connections.ts';
import type { Database } from './door.ts';
import * as schema from './schema/index.ts';

/** The database as the system role sees it: sign-in, links, mail, making a collaboration. No content of any collaboration. */
export type SystemStore = { db: Database; clock: Clock; close(): Promise<void> };

export function openSystemStore(systemUrl: string, options: { connections?: number; clock?: Clock } = {}): SystemStore {
  const pool = openPool(systemUrl, options.connections ?? 8);
  return {
    db: drizzle(pool, { schema, casing: 'snake_case' }),
    clock: options.clock ?? systemClock,
    close: () => pool.end(),
  };
}
