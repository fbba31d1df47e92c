import { useMutation } from '@tanstack/react-query';

import type { Actor } from '../../../domain/actor.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';

/** Asks before an organisation leaves the register; afterwards it can be put back. */
export function ArchiveDialog({ slug, actor, onClose }: { slug: string; actor: Actor | null; onClose: () => void }) {
  const { t } = useI18n();
  const restore = useMutation(api.actors.restore.mutationOptions());
  const archive = useMutation(
    api.actors.archive.mutationOptions({
      onSuccess: ({ id }) => {
        onClose();
        notify(t('actors.archived'), {
          action: { label: t('common.undo'), run: () => restore.mutate({ collaboration: slug, id }) },
        });
      },
    }),
  );
  return (
    <ConfirmDialog
      open={actor !== null}
      onClose={onClose}
      onConfirm={() => actor && archive.mutate({ collaboration: slug, id: actor.id })}
      title={t('actors.archiveTitle', { name: actor?.name ?? '' })}
      confirmLabel={t('actors.archive')}
      danger
      busy={archive.isPending}
    >
      <p>{t('actors.archiveLead')}</p>
      {archive.error ? <ProblemNotice error={archive.error} /> : null}
    </ConfirmDialog>
  );
}
