import { and, count, eq, isNull, or } from 'drizzle-orm';

import type { MemberRole } from '../../../domain/member.ts';
import type { Tx, Work } from '../door.ts';
import { actor, collaboration, document, journeyState, member } from '../schema/index.ts';
import { readJourneyContent } from './journey-content.ts';
import { inWordOrder } from '../word-order.ts';

/** The collaborations a user belongs to, by name. */
export function listMyCollaborations(tx: Tx, userId: string) {
  return tx
    .select({
      id: collaboration.id,
      slug: collaboration.slug,
      name: collaboration.name,
      municipality: collaboration.municipality,
      role: member.role,
    })
    .from(member)
    .innerJoin(collaboration, eq(collaboration.id, member.collaborationId))
    .where(and(eq(member.userId, userId), isNull(member.endedAt)))
    .orderBy(inWordOrder(collaboration.name)) as Promise<
    { id: string; slug: string; name: string; municipality: string; role: MemberRole }[]
  >;
}

/** The collaboration entered, with what the frame of every page counts. */
export async function readCollaboration(work: Work) {
  const { tx, scope } = work;
  const here = scope.collaborationId;
  const [row] = await tx.select().from(collaboration).where(eq(collaboration.id, here));
  const states = await tx.select().from(journeyState);
  const [actors] = await tx.select({ n: count() }).from(actor).where(isNull(actor.archivedAt));
  const [documents] = await tx.select({ n: count() }).from(document);
  const [members] = await tx
    .select({ n: count() })
    .from(member)
    .where(and(isNull(member.endedAt), or(eq(member.status, 'joined'), eq(member.status, 'yes'))));
  const content = await readJourneyContent(work);
  return { row: row!, states, content, counts: { actors: actors!.n, documents: documents!.n, members: members!.n } };
}
