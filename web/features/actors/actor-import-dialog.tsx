import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { ImportField } from '../../../domain/actor-import-columns.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Spinner } from '../../components/spinner.tsx';
import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportErrors } from './import-errors.tsx';

const maxListBytes = 5 * 1024 * 1024;

/** Import of a list: choose the file, say what each column holds, see what would happen, take all of it or nothing. */
export function ActorImportDialog({ slug, open, onClose }: { slug: string; open: boolean; onClose: () => void }) {
  const { t } = useI18n();
  const [file, setFile] = useState<File | null>(null);
  const [skip, setSkip] = useState(false);
  const preview = useMutation(api.actors.previewImport.mutationOptions());
  const take = useMutation(
    api.actors.import.mutationOptions({
      onSuccess: ({ imported }) => {
        notify(t('actors.import.done', { count: imported }));
        onClose();
      },
    }),
  );
  const seen = preview.data;

  const look = (chosen: File, columns?: (ImportField | null)[], duplicates: 'refuse' | 'skip' = skip ? 'skip' : 'refuse') =>
    preview.mutate({ collaboration: slug, file: chosen, duplicates, ...(columns ? { columns } : {}) });

  const ready = file && seen && !seen.problem && seen.errors.length === 0 && seen.ready > 0;
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
          <Button
            variant="primary"
            disabled={!ready}
            busy={take.isPending}
            onClick={() => {
              if (file && seen)
                take.mutate({ collaboration: slug, file, columns: seen.columns, duplicates: skip ? 'skip' : 'refuse' });
            }}
          >
            {seen ? t('actors.import.take', { count: seen.ready }) : t('actors.import.choose')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('actors.import.lead')}</p>
        <FileDrop
          label={t('actors.import.file')}
          hint={t('actors.import.fileHint')}
          file={file}
          accept={['.xlsx', '.csv']}
          maxBytes={maxListBytes}
          onChange={(chosen) => {
            setFile(chosen);
            look(chosen);
          }}
        />
        {preview.isPending ? <Spinner text={t('actors.import.reading')} /> : null}
        {preview.error ? <ProblemNotice error={preview.error} /> : null}
        {take.error ? <ProblemNotice error={take.error} /> : null}
        {file && seen ? (
          <>
            <ImportColumns preview={seen} onChange={(columns) => look(file, columns)} />
            <Checkbox
              label={t('actors.import.skip')}
              hint={t('actors.import.skipHint')}
              checked={skip}
              onChange={(checked) => {
                setSkip(checked);
                look(file, seen.columns, checked ? 'skip' : 'refuse');
              }}
            />
            {seen.problem ? (
              <Notice tone="red">
                {t(`actors.import.problems.${seen.problem.code}`, {
                  count: 'rows' in seen.problem ? seen.problem.rows : 0,
                  most: 'most' in seen.problem ? seen.problem.most : 0,
                  field: 'field' in seen.problem ? t(`actors.fields.${seen.problem.field}`) : '',
                })}
              </Notice>
            ) : seen.errors.length > 0 ? (
              <ImportErrors errors={seen.errors} />
            ) : (
              <Notice tone="green">
                {t('actors.import.ready', { count: seen.ready })}
                {seen.skipped.length > 0 ? ` ${t('actors.import.skipped', { count: seen.skipped.length })}` : ''}
              </Notice>
            )}
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
