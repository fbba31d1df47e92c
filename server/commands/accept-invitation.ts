import { randomUUID } from 'node:crypto';

import { and, eq, isNotNull, isNull } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { Locale } from '../../domain/method.ts';
import { proveAddress } from '../auth/prove-address.ts';
import { type ResolvedLink, resolveLink } from '../auth/resolve-link.ts';
import type { Door, Work } from '../store/door.ts';
import { type NamedRequest, onceFor } from '../store/request-answers.ts';
import { lockMember } from '../store/queries/members.ts';
import { collaboration, link, member, user } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';
import { endInvitations } from './invite-member.ts';

export type AcceptInvitation = {
  token: string;
  /** Who is signed in; null makes a new account. */
  signedIn: { id: string; name: string; email: string } | null;
  /** For a new account: the name to be called by, and the language. */
  name?: string | undefined;
  locale: Locale;
};

export type Accepted = { userId: string; slug: string; newAccount: boolean };

/**
 * Accepts an invitation: the candidate's row becomes a member with an account. Without a session a new account is made
 * from the invited address; the link never gives access to an account that exists (docs/decisions).
 * Errors: LINK_USED, LINK_EXPIRED; SIGN_IN_FIRST when the address has an account and nobody is signed in;
 * ADDRESS_DIFFERS when someone else is; ALREADY_EXISTS when the person is a member already; BAD_INPUT without a name.
 */
export async function acceptInvitation(
  { door, system, request }: { door: Door; system: SystemStore; request: NamedRequest | null },
  input: AcceptInvitation,
): Promise<Accepted> {
  const found = await resolveLink(system, 'invitation', input.token, { used: true });
  const userId = input.signedIn?.id ?? randomUUID();
  const accepted = await door
    .asLinkHolder({ collaborationId: found.collaborationId, linkId: found.id }, (work) =>
      onceFor(work, request, () => acceptOnce(work, system, { ...input, found, userId })),
    )
    .catch(async (error: unknown) => {
      if (!input.signedIn) await system.db.delete(user).where(and(eq(user.id, userId)));
      throw error;
    });
  if (input.signedIn && found.provesAddress) await proveAddress(system, userId, { keep: true });
  return accepted;
}

async function acceptOnce(
  work: Work,
  system: SystemStore,
  { found, userId, ...input }: AcceptInvitation & { found: ResolvedLink; userId: string },
): Promise<Accepted> {
  if (found.used) throw new Refusal('LINK_USED');
  const known = await findAccount(system, found.email);
  if (input.signedIn && input.signedIn.email !== found.email) throw new Refusal('ADDRESS_DIFFERS');
  if (!input.signedIn && known) throw new Refusal('SIGN_IN_FIRST');
  const name = input.signedIn?.name ?? input.name;
  if (!name) throw new Refusal('BAD_INPUT', { fields: [{ path: 'name' }] });
  const slug = await joinThrough(work, found, { userId, name }, async () => {
    // Last, and on the system's own connection: when it fails, the membership is taken back as well.
    if (!input.signedIn)
      await system.db
        .insert(user)
        .values({ id: userId, name, email: found.email, emailVerified: found.provesAddress, locale: input.locale });
  });
  return { userId, slug, newAccount: !input.signedIn };
}

/** The account that has an address; null when none has. */
export async function findAccount(system: SystemStore, email: string): Promise<{ id: string } | null> {
  const [row] = await system.db.select({ id: user.id }).from(user).where(eq(user.email, email.toLowerCase()));
  return row ?? null;
}

async function joinThrough(
  work: Work,
  found: ResolvedLink,
  person: { userId: string; name: string },
  makeAccount: () => Promise<void>,
): Promise<string> {
  const { tx, scope } = work;
  const here = scope.collaborationId;
  // One statement decides, so that of two who accept at once only one does.
  const taken = await tx
    .update(link)
    .set({ usedAt: work.clock.now() })
    .where(and(eq(link.collaborationId, here), eq(link.id, found.id), isNull(link.usedAt), isNull(link.revokedAt)))
    .returning({ id: link.id });
  if (taken.length === 0) throw new Refusal('LINK_USED');
  const row = await lockMember(work, found.subjectId);
  if (row.userId) throw new Refusal('LINK_USED');
  const [already] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.collaborationId, here), eq(member.userId, person.userId), isNull(member.endedAt)));
  if (already) throw new Refusal('ALREADY_EXISTS');
  // Who comes back after having left gets the new row; the old one stays as history.
  await tx
    .update(member)
    .set({ userId: null })
    .where(and(eq(member.collaborationId, here), eq(member.userId, person.userId), isNotNull(member.endedAt)));
  await tx
    .update(member)
    .set({ userId: person.userId, name: person.name, status: 'joined', version: row.version + 1, updatedAt: work.clock.now() })
    .where(and(eq(member.collaborationId, here), eq(member.id, row.id)));
  await endInvitations(work, row.id);
  await work.audit('member.joined', row.id, { role: row.role });
  await work.changed('members', 'collaboration');
  const [town] = await tx.select({ slug: collaboration.slug }).from(collaboration).where(eq(collaboration.id, here));
  await makeAccount();
  return town!.slug;
}
