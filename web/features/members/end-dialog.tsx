import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import type { MemberView } from '../../../contract/members.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';

/** Asks before a membership ends, a candidate is taken off the list, or one leaves oneself. */
export function EndDialog({ slug, member, onClose }: { slug: string; member: MemberView | null; onClose: () => void }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const end = useMutation(
    api.members.end.mutationOptions({
      onSuccess: async () => {
        if (member?.isMe) await navigate({ to: '/' });
        onClose();
        await queries.invalidateQueries();
      },
    }),
  );
  const kind = member?.isMe ? 'leave' : member?.hasAccount ? 'end' : 'remove';
  return (
    <ConfirmDialog
      open={member !== null}
      onClose={() => {
        end.reset();
        onClose();
      }}
      onConfirm={() => member && end.mutate({ collaboration: slug, id: member.id })}
      title={t(`members.${kind}Title`, { name: member?.name ?? '' })}
      confirmLabel={t(`members.${kind}`)}
      danger
      busy={end.isPending}
    >
      <div className="stack">
        <p>{t(`members.${kind}Lead`)}</p>
        <ProblemNotice error={end.error} />
      </div>
    </ConfirmDialog>
  );
}
