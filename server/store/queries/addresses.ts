import { inArray } from 'drizzle-orm';

import type { Locale } from '../../../domain/method.ts';
import { user } from '../schema/index.ts';
import type { SystemStore } from '../system.ts';

/** Where mail to these users goes, and in which language. Users who are gone are left out. */
export async function readAddresses(
  system: SystemStore,
  userIds: string[],
): Promise<{ userId: string; email: string; locale: Locale }[]> {
  if (userIds.length === 0) return [];
  const rows = await system.db
    .select({ userId: user.id, email: user.email, locale: user.locale })
    .from(user)
    .where(inArray(user.id, userIds));
  return rows.map((row) => ({ ...row, locale: row.locale === 'en' ? 'en' : 'sv' }));
}
