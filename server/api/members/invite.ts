import type { MemberRole } from '../../../domain/member.ts';
import type { Locale } from '../../../domain/method.ts';
import { findAccount } from '../../commands/accept-invitation.ts';
import { type Invited, inviteMember } from '../../commands/invite-member.ts';
import { invitationLink, invitationMail } from '../../mail/invitation-mail.ts';
import type { ApiContext } from '../context.ts';
import { os } from '../implementer.ts';
import { withMember } from './present-members.ts';

export const invite = os.members.invite.handler(async ({ input, context }) => {
  const known = await findAccount(context.system, input.email);
  let invited: Invited | undefined;
  let collaborationId = '';
  const member = await withMember(context, input, async (work) => {
    collaborationId = work.scope.collaborationId;
    await context.limit('invite', collaborationId);
    invited = await inviteMember(work, input, known?.id ?? null);
    return invited.member;
  });
  // Only now, when the invitation is certain to exist.
  if (invited?.mailed) await sendInvitation(context, { ...input, collaborationId }, { ...invited, mailed: invited.mailed });
  return {
    member,
    url: linkTo(context, invited!.copied),
    expiresAt: invited!.expiresAt.toISOString(),
    mailed: input.mail && context.services.env.smtpUrl !== null,
  };
});

const linkTo = ({ services }: ApiContext, token: string) => invitationLink(services.publicUrl, token);

async function sendInvitation(
  context: ApiContext,
  {
    email,
    role,
    locale,
    collaborationId,
  }: { email: string; role: MemberRole; locale?: Locale | undefined; collaborationId: string },
  { town, language, sender, mailed, expiresAt }: Invited & { mailed: string },
): Promise<void> {
  const { publicUrl } = context.services;
  const mail = invitationMail({ town, sender, role, locale: locale ?? language, expiresAt, publicUrl, token: mailed });
  await context.services.sendMail({ ...mail, to: email, collaborationId });
}
