import { createMember } from '../../commands/create-member.ts';
import { endMember } from '../../commands/end-member.ts';
import { revokeInvitation } from '../../commands/invite-member.ts';
import { updateMember } from '../../commands/update-member.ts';
import { listMembers } from '../../store/queries/members.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';
import { handOver } from './hand-over.ts';
import { invite } from './invite.ts';
import { withMember, withMembers } from './present-members.ts';

export const members = {
  list: os.members.list.handler(({ input, context }) => withMembers(context, input, listMembers)),
  create: os.members.create.handler(({ input, context }) => withMember(context, input, (work) => createMember(work, input))),
  update: os.members.update.handler(({ input, context }) => withMember(context, input, (work) => updateMember(work, input))),
  end: os.members.end.handler(({ input, context }) => inside(context, input, (work) => endMember(work, input))),
  revokeInvitation: os.members.revokeInvitation.handler(({ input, context }) =>
    withMember(context, input, (work) => revokeInvitation(work, input)),
  ),
  handOver,
  invite,
};
