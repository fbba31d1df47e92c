import { and, eq, isNull, sql } from 'drizzle-orm';

import type { Locale } from '../../domain/method.ts';
import { member, user } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

export type UpdateUser = {
  name?: string | undefined;
  locale?: Locale | undefined;
  theme?: 'system' | 'light' | 'dark' | undefined;
};

/** Changes a user's own name, language or theme. A new name is the one shown in every collaboration from then on. */
export async function updateUser(system: SystemStore, userId: string, input: UpdateUser): Promise<void> {
  await system.db.transaction(async (tx) => {
    await tx
      .update(user)
      .set({ ...input, updatedAt: system.clock.now() })
      .where(eq(user.id, userId));
    if (input.name === undefined) return;
    const rows = await tx
      .update(member)
      .set({ name: input.name })
      .where(and(eq(member.userId, userId), isNull(member.endedAt)))
      .returning({ collaborationId: member.collaborationId });
    for (const { collaborationId } of rows) {
      await tx.execute(
        sql`select pg_notify('ringar_changes', ${JSON.stringify({ collaborationId, topics: ['members', 'collaboration'] })})`,
      );
    }
  });
}
