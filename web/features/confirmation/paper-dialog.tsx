import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConfirmationView } from '../../../contract/confirmations.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Form } from '../../components/form.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { shrinkPhoto } from '../../lib/shrink-photo.ts';
import { PaperDrop } from './paper-drop.tsx';

/** Attaches the signed paper to an organisation's confirmation; an earlier one is replaced. */
export function PaperDialog({ row, onClose }: { row: ConfirmationView; onClose: () => void }) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const attach = useMutation({
    mutationFn: async (chosen: File) =>
      client.confirmations.attach({ collaboration, id: row.id, file: await shrinkPhoto(chosen) }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: api.documents.key() });
      notify(t('confirm.attached'));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} keepOpen title={t('confirm.paper.title', { organisation: row.actorName })}>
      <Form onSubmit={() => (file ? attach.mutate(file) : undefined)}>
        <p>{t('confirm.paper.lead')}</p>
        <PaperDrop label={t('confirm.paper.file')} file={file} onChange={setFile} />
        <ProblemNotice error={attach.error} />
        <div className="cluster" data-justify="end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={!file} busy={attach.isPending}>
            {t('confirm.paper.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
