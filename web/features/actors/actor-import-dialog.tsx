import { useMutation } from '@tanstack/react-query';

import { listEndings, maxListBytes } from '../../../domain/list/list-file.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Spinner } from '../../components/spinner.tsx';
import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { ImportPreview } from './import-preview.tsx';
import { useImportPreview } from './use-import-preview.ts';

/** Import of a list: choose the file, see how it is read and what would happen, change that, take the rows. */
export function ActorImportDialog({ slug, open, onClose }: { slug: string; open: boolean; onClose: () => void }) {
  const { t } = useI18n();
  const looking = useImportPreview(slug);
  const { file, seen, input, busy } = looking;
  const take = useMutation(
    api.actors.import.mutationOptions({
      onSuccess: ({ imported }) => {
        notify(t('actors.import.done', { count: imported }));
        onClose();
      },
    }),
  );
  const isReady = !busy && input && seen && !seen.problem && seen.errors.length === 0 && seen.ready > 0;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      keepOpen
      size="wide"
      title={t('actors.import.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" disabled={!isReady} busy={take.isPending} onClick={() => input && take.mutate(input)}>
            {seen && seen.ready > 0 ? t('actors.import.take', { count: seen.ready }) : t('actors.import.choose')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('actors.import.lead')}</p>
        <FileDrop
          label={t('actors.import.file')}
          file={file}
          accept={listEndings}
          anyKind
          maxBytes={maxListBytes}
          onChange={looking.choose}
        />
        {busy ? <Spinner text={t('actors.import.reading')} /> : null}
        {looking.error ? <ProblemNotice error={looking.error} /> : null}
        {take.error ? <ProblemNotice error={take.error} /> : null}
        {seen && !looking.error ? <ImportPreview preview={seen} looking={looking} /> : null}
      </div>
    </Dialog>
  );
}
