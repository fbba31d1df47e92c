import { findAccount } from '../../commands/accept-invitation.ts';
import { type Invited, inviteMember } from '../../commands/invite-member.ts';
import { composeMail } from '../../mail/compose-mail.ts';
import { sentence } from '../../sentences.ts';
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
  return { member, url: linkTo(context, invited!.copied), expiresAt: invited!.expiresAt.toISOString() };
});

const linkTo = ({ services }: ApiContext, token: string) => `${services.publicUrl}/invitation/${token}`;

async function sendInvitation(
  context: ApiContext,
  { email, role, locale, collaborationId }: { email: string; role: string; locale: 'sv' | 'en'; collaborationId: string },
  { town, sender, mailed, expiresAt }: Invited & { mailed: string },
): Promise<void> {
  const words = {
    town,
    sender,
    role: sentence(locale, `members.roleAs.${role}`),
    url: linkTo(context, mailed),
    until: new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long', timeZone: 'Europe/Stockholm' }).format(expiresAt),
  };
  const mail = composeMail({ kind: 'invitation', locale, words, publicUrl: context.services.publicUrl });
  await context.services.sendMail({ ...mail, to: email, collaborationId });
}
