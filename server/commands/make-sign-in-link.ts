import { and, eq, isNull } from 'drizzle-orm';

import { hashToken, newToken } from '../auth/tokens.ts';
import type { Door } from '../store/door.ts';
import { entryLink, member } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

/**
 * Makes a link that signs an account in once, for whoever runs the server to hand over; earlier ones of the account end. The log
 * of each collaboration that the person is a member of notes it. Gives the secret of the link, this once.
 */
export async function makeSignInLink(
  { door, system }: { door: Door; system: SystemStore },
  { userId, minutes }: { userId: string; minutes: number },
): Promise<string> {
  const token = newToken();
  await system.db.transaction(async (tx) => {
    const unused = and(
      eq(entryLink.userId, userId),
      eq(entryLink.kind, 'sign-in'),
      eq(entryLink.reusable, false),
      isNull(entryLink.usedAt),
    );
    await tx.delete(entryLink).where(unused);
    await tx.insert(entryLink).values({
      tokenHash: hashToken(token),
      kind: 'sign-in',
      userId,
      expiresAt: new Date(system.clock.now().getTime() + minutes * 60_000),
    });
  });
  const memberships = await system.db
    .select({ collaborationId: member.collaborationId, id: member.id })
    .from(member)
    .where(and(eq(member.userId, userId), isNull(member.endedAt)));
  for (const { collaborationId, id } of memberships)
    await door.asProgram({ collaborationId }, (work) => work.audit('member.sign-in-link', id, { minutes }));
  return token;
}
