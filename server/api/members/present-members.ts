import { inArray } from 'drizzle-orm';

import type { MemberView } from '../../../contract/members.ts';
import { Refusal } from '../../../domain/errors.ts';
import { may } from '../../policies/may.ts';
import type { Scope, Work } from '../../store/door.ts';
import { type MemberRow, withoutJudgement } from '../../store/queries/members.ts';
import { user } from '../../store/schema/index.ts';
import { type ApiContext, inside } from '../context.ts';

/**
 * Runs `work` inside the collaboration and gives its rows as the API shows them. Addresses live with the accounts,
 * outside the collaboration, so they are added afterwards: the own one, and for a coordinator everyone's.
 */
export async function withMembers(
  context: ApiContext,
  input: { collaboration: string },
  work: (work: Work) => Promise<MemberRow[]>,
): Promise<MemberView[]> {
  let scope: Scope | undefined;
  const done = await inside(context, input, async (entered) => {
    scope = entered.scope;
    return { scope, rows: await work(entered) };
  }).catch(async (error: unknown) => {
    const current =
      error instanceof Refusal && error.code === 'STALE_VERSION' ? (error.data?.['current'] as MemberRow | undefined) : undefined;
    if (!current || !scope) throw error;
    throw new Refusal('STALE_VERSION', { current: (await presentMembers(context, scope, [current]))[0] });
  });
  return presentMembers(context, done.scope, done.rows);
}

/** The same for one row. */
export async function withMember(
  context: ApiContext,
  input: { collaboration: string },
  work: (work: Work) => Promise<MemberRow>,
): Promise<MemberView> {
  return (await withMembers(context, input, async (entered) => [await work(entered)]))[0]!;
}

/** Rows as the API shows them to the caller. */
export async function presentMembers(context: ApiContext, scope: Scope, rows: MemberRow[]): Promise<MemberView[]> {
  const seesAll = may(scope, 'manage-members');
  const addresses = await readAddresses(
    context,
    rows.flatMap((row) => (row.userId && (seesAll || row.userId === scope.userId) ? [row.userId] : [])),
  );
  return rows
    .map((whole) => withoutJudgement(scope, whole))
    .map((row) => ({
      id: row.id,
      name: row.name,
      title: row.title,
      actorId: row.actorId,
      role: row.role,
      status: row.status,
      competences: row.competences,
      childPerspective: row.childPerspective,
      archetypes: row.archetypes,
      qualities: row.qualities,
      training: row.training,
      isMe: row.userId === scope.userId,
      hasAccount: row.userId !== null,
      email: (row.userId && addresses.get(row.userId)) || null,
      invitation: seesAll && row.invitation ? invitationView(row.invitation, context.services.clock.now()) : null,
      version: row.version,
    }));
}

const invitationView = ({ email, expiresAt }: NonNullable<MemberRow['invitation']>, now: Date) => ({
  email,
  expiresAt: expiresAt.toISOString(),
  expired: expiresAt < now,
});

async function readAddresses({ system }: ApiContext, userIds: string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await system.db.select({ id: user.id, email: user.email }).from(user).where(inArray(user.id, userIds));
  return new Map(rows.map((row) => [row.id, row.email]));
}
