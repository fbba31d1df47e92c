import { and, eq, isNull } from 'drizzle-orm';

import type { Invitation } from '../../../contract/invitations.ts';
import { Refusal } from '../../../domain/errors.ts';
import { acceptInvitation, findAccount } from '../../commands/accept-invitation.ts';
import { type ResolvedLink, resolveLink } from '../../auth/resolve-link.ts';
import type { Work } from '../../store/door.ts';
import { actor, collaboration, member } from '../../store/schema/index.ts';
import type { ApiContext } from '../context.ts';
import { os } from '../implementer.ts';
import { startSession } from '../start-session.ts';

const open = os.invitations.open.handler(async ({ input, context }) => {
  await context.limit('link');
  const found = await resolveLink(context.system, 'invitation', input.token);
  const about = await context.door.asLinkHolder({ collaborationId: found.collaborationId, linkId: found.id }, (work) =>
    readAbout(work, found),
  );
  return { ...about, step: await nextStep(context, found.email) };
});

const accept = os.invitations.accept.handler(async ({ input, context }) => {
  await context.limit('link');
  const locale = input.locale ?? context.locale;
  const { userId, slug, newAccount } = await acceptInvitation(context, { ...input, signedIn: context.user, locale });
  if (newAccount) await startSession(context, userId);
  return { slug, newAccount };
});

export const invitations = { open, accept };

async function readAbout({ tx, scope }: Work, found: ResolvedLink): Promise<Omit<Invitation, 'step'>> {
  const [row] = await tx
    .select({
      town: collaboration.name,
      municipality: collaboration.municipality,
      role: member.role,
      title: member.title,
      organisation: actor.name,
    })
    .from(member)
    .innerJoin(collaboration, eq(collaboration.id, member.collaborationId))
    .leftJoin(actor, and(eq(actor.collaborationId, member.collaborationId), eq(actor.id, member.actorId)))
    .where(and(eq(member.collaborationId, scope.collaborationId), eq(member.id, found.subjectId), isNull(member.endedAt)));
  if (!row) throw new Refusal('LINK_EXPIRED');
  return { ...row, invitedBy: found.sender, email: found.email, expiresAt: found.expiresAt.toISOString() };
}

async function nextStep({ system, user }: ApiContext, email: string): Promise<Invitation['step']> {
  if (user) return user.email === email ? 'accept' : 'other';
  return (await findAccount(system, email)) ? 'sign-in' : 'new';
}
