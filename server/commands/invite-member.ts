import { and, eq, isNull } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { MemberRole } from '../../domain/member.ts';
import type { Locale } from '../../domain/method.ts';
import { hashToken, newToken } from '../auth/tokens.ts';
import { requireRight } from '../policies/may.ts';
import { invitationLink, invitationMail } from '../mail/invitation-mail.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { lockMember, type MemberRow, readMember, requireActor } from '../store/queries/members.ts';
import { readTownName } from '../store/queries/town-name.ts';
import { link, member } from '../store/schema/index.ts';

/** Days an invitation works. */
export const invitationDays = 14;

export type InviteMember = {
  /** Someone in the register; without it `title` makes a new row. */
  memberId?: string | undefined;
  title?: string | undefined;
  actorId?: string | null | undefined;
  role: MemberRole;
  email: string;
  /** Who invites, in words; for the command line, where no member does. */
  sender?: string | undefined;
  /** Also queue a mail, with a link of its own. */
  mail: boolean;
  /** Language of the mail; the town's own when not said. */
  locale?: Locale | undefined;
};

/** The link to copy, given this once: the database keeps a hash of its secret. `mailId` is null when no mail is wanted. */
export type Invited = { member: MemberRow; url: string; mailId: string | null; expiresAt: Date };

/**
 * Invites someone: two links, one to copy and one that only the mail carries, so that accepting through the mail also
 * proves the address (docs/decisions). Earlier links of the same person end. `knownUserId`: the account that has the
 * address, if any.
 * Errors: NOT_ALLOWED; NOT_FOUND; ALREADY_EXISTS when the person has joined; BAD_INPUT without `memberId` and `title`.
 * @source inventory B07
 */
export async function inviteMember(
  work: Work,
  input: InviteMember,
  { publicUrl }: Pick<Services, 'publicUrl'>,
  knownUserId: string | null,
): Promise<Invited> {
  const { tx, scope } = work;
  requireRight(scope, 'manage-members');
  if (knownUserId) await refuseJoined(work, knownUserId);
  await requireActor(work, input.actorId);
  const row = await findOrAdd(work, input);
  if (row.userId) throw new Refusal('ALREADY_EXISTS');
  await tx
    .update(member)
    .set({
      role: input.role,
      status: 'asked',
      ...(input.actorId === undefined ? {} : { actorId: input.actorId }),
      version: row.version + 1,
      updatedAt: work.clock.now(),
    })
    .where(and(eq(member.collaborationId, scope.collaborationId), eq(member.id, row.id)));
  await endInvitations(work, row.id);
  const expiresAt = new Date(work.clock.now().getTime() + invitationDays * 86_400_000);
  const sender = input.sender ?? (await senderOf(work));
  const makeLink = async (provesAddress: boolean) => {
    const token = newToken();
    await tx.insert(link).values({
      collaborationId: scope.collaborationId,
      kind: 'invitation',
      subjectId: row.id,
      email: input.email,
      provesAddress,
      sender,
      tokenHash: hashToken(token),
      expiresAt,
    });
    return token;
  };
  const url = invitationLink(publicUrl, await makeLink(false));
  let mailId: string | null = null;
  if (input.mail) {
    const { name: town, language } = await readTownName(work);
    const about = { town, sender, role: input.role, locale: input.locale ?? language, expiresAt, publicUrl };
    mailId = await work.mail({ ...invitationMail({ ...about, token: await makeLink(true) }), to: input.email });
  }
  await work.audit('member.invited', row.id, { role: input.role, mailed: input.mail });
  await work.changed('members', 'collaboration');
  return { member: await readMember(work, row.id), url, mailId, expiresAt };
}

/**
 * Ends the invitation of a candidate; the person stays in the register.
 * Errors: NOT_ALLOWED; NOT_FOUND.
 */
export async function revokeInvitation(work: Work, { id }: { id: string }): Promise<MemberRow> {
  requireRight(work.scope, 'manage-members');
  await lockMember(work, id);
  await endInvitations(work, id);
  await work.audit('member.invitation-ended', id);
  await work.changed('members');
  return readMember(work, id);
}

/** Ends the links of a member that have not been used. */
export async function endInvitations({ tx, scope, clock }: Work, memberId: string): Promise<void> {
  await tx
    .update(link)
    .set({ revokedAt: clock.now() })
    .where(
      and(
        eq(link.collaborationId, scope.collaborationId),
        eq(link.kind, 'invitation'),
        eq(link.subjectId, memberId),
        isNull(link.usedAt),
        isNull(link.revokedAt),
      ),
    );
}

async function findOrAdd(work: Work, { memberId, title, role, actorId }: InviteMember): Promise<typeof member.$inferSelect> {
  if (memberId) return lockMember(work, memberId);
  if (!title) throw new Refusal('BAD_INPUT', { fields: [{ path: 'title' }] });
  const [row] = await work.tx
    .insert(member)
    .values({ collaborationId: work.scope.collaborationId, title, name: title, role, actorId: actorId ?? null, status: 'asked' })
    .returning();
  return row!;
}

async function refuseJoined({ tx, scope }: Work, userId: string): Promise<void> {
  const [row] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.collaborationId, scope.collaborationId), eq(member.userId, userId), isNull(member.endedAt)));
  if (row) throw new Refusal('ALREADY_EXISTS', { memberId: row.id });
}

/** The inviter's function, as the receiver is told; the name only when no function is written. */
async function senderOf({ tx, scope }: Work): Promise<string> {
  const [row] = await tx
    .select({ title: member.title, name: member.name })
    .from(member)
    .where(and(eq(member.collaborationId, scope.collaborationId), eq(member.id, scope.member!.id)));
  return row!.title || row!.name;
}
