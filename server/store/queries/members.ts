import { and, asc, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';

import { Refusal } from '../../../domain/errors.ts';
import { may } from '../../policies/may.ts';
import type { Scope, Work } from '../door.ts';
import { link, member } from '../schema/index.ts';
import { inWordOrder } from '../word-order.ts';
import { holdActors } from './actors.ts';

export type MemberRow = typeof member.$inferSelect & {
  /** The newest invitation that has been neither used nor ended; it may have expired. */
  invitation: { email: string; expiresAt: Date } | null;
};

/**
 * The members that the reader may see, by name. Candidates, and how people have been judged, are for the core group:
 * everyone else sees those who have joined, without qualities and archetypes.
 */
export async function listMembers(work: Work): Promise<MemberRow[]> {
  const rows = await readMembers(work);
  if (may(work.scope, 'describe-members')) return rows;
  return rows.filter((row) => row.userId !== null).map((row) => withoutJudgement(work.scope, row));
}

/** The row as the reader may see it, in every answer and every refusal: how a person has been judged is for the core group. */
export function withoutJudgement(scope: Scope, row: MemberRow): MemberRow {
  if (may(scope, 'describe-members')) return row;
  return {
    ...row,
    qualities: [],
    archetypes: [],
    competences: [],
    childPerspective: false,
    training: [],
    invitation: null,
  };
}

async function readMembers({ tx, scope }: Work): Promise<MemberRow[]> {
  const rows = await tx
    .select()
    .from(member)
    .where(and(eq(member.collaborationId, scope.collaborationId), isNull(member.endedAt)))
    .orderBy(inWordOrder(member.name), asc(member.id));
  const invitations = await tx
    .select({ memberId: link.subjectId, email: link.email, expiresAt: link.expiresAt })
    .from(link)
    .where(
      and(
        eq(link.collaborationId, scope.collaborationId),
        eq(link.kind, 'invitation'),
        isNull(link.usedAt),
        isNull(link.revokedAt),
      ),
    )
    .orderBy(asc(link.createdAt));
  const newest = new Map(invitations.map(({ memberId, ...rest }) => [memberId, rest]));
  return rows.map((row) => ({ ...row, invitation: newest.get(row.id) ?? null }));
}

/** One member who has not ended, locked until the transaction is over. NOT_FOUND also for another town's. */
export async function lockMember({ tx, scope }: Work, id: string): Promise<typeof member.$inferSelect> {
  const [row] = await tx
    .select()
    .from(member)
    .where(and(eq(member.collaborationId, scope.collaborationId), eq(member.id, id), isNull(member.endedAt)))
    .for('update');
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}

/** One member with the invitation, as after a change. */
export async function readMember(work: Work, id: string): Promise<MemberRow> {
  const row = await lockMember(work, id);
  const [invitation] = await work.tx
    .select({ email: link.email, expiresAt: link.expiresAt })
    .from(link)
    .where(
      and(
        eq(link.collaborationId, work.scope.collaborationId),
        eq(link.kind, 'invitation'),
        eq(link.subjectId, id),
        isNull(link.usedAt),
        isNull(link.revokedAt),
      ),
    )
    .orderBy(desc(link.createdAt))
    .limit(1);
  return { ...row, invitation: invitation ?? null };
}

/**
 * One change of who coordinates at a time, per collaboration. Take it before any row: two who leave at once would each
 * hold their own row and wait for the other's.
 */
export async function lockCoordinators({ tx, scope }: Work): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`coordinators:${scope.collaborationId}`}, 0))`);
}

/** Refuses with LAST_COORDINATOR unless someone else with an account coordinates. Needs `lockCoordinators` before. */
export async function requireAnotherCoordinator({ tx, scope }: Work, id: string): Promise<void> {
  const [other] = await tx
    .select({ id: member.id })
    .from(member)
    .where(
      and(
        eq(member.collaborationId, scope.collaborationId),
        eq(member.role, 'coordinator'),
        isNull(member.endedAt),
        isNotNull(member.userId),
        ne(member.id, id),
      ),
    )
    .limit(1);
  if (!other) throw new Refusal('LAST_COORDINATOR');
}

/** Refuses with NOT_FOUND unless the organisation is in this town's register, and with ACTOR_MERGED when it is part of another now. */
export async function requireActor(work: Work, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const [row] = await holdActors(work, [id]);
  if (!row || row.archived) throw new Refusal('NOT_FOUND', { actorId: id });
}
