import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { MemberView } from '../../../contract/members.ts';
import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { refusalSentence } from '../../lib/refusal.ts';

/** Ends the invitation of a candidate: its links stop working at once. */
export function useRevokeInvitation(slug: string): (member: MemberView) => void {
  const { t } = useI18n();
  const queries = useQueryClient();
  const { mutate } = useMutation(
    api.members.revokeInvitation.mutationOptions({
      onSuccess: async (member) => {
        notify(t('members.inviteRevoked', { name: member.name }));
        await queries.invalidateQueries({ queryKey: api.members.list.queryKey({ input: { collaboration: slug } }) });
      },
      onError: (error) => notify(refusalSentence(error), { tone: 'red' }),
    }),
  );
  return ({ id }) => mutate({ collaboration: slug, id });
}
