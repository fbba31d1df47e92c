import { findAccount } from '../../commands/accept-invitation.ts';
import { inviteMember } from '../../commands/invite-member.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';
import { presentMembers } from './present-members.ts';

export const invite = os.members.invite.handler(async ({ input, context }) => {
  const known = await findAccount(context.system, input.email);
  const { scope, member, mailId, ...link } = await inside(context, input, async (work) => {
    await context.limit('invite', work.scope.collaborationId);
    return { scope: work.scope, ...(await inviteMember(work, input, context.services, known?.id ?? null)) };
  });
  const [shown] = await presentMembers(context, scope, [member]);
  return {
    member: shown!,
    url: link.url,
    expiresAt: link.expiresAt.toISOString(),
    mail: mailId === null ? null : await context.services.mailOutcome(mailId),
  };
});
