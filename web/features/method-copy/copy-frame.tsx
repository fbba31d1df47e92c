import type { ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { loadError } from '../../lib/load-error.ts';
import { type CopyInUse, type UseMethodCopy, useMethodCopy } from './use-method-copy.ts';

type CopyFrameProps = { method: string; children: (data: CopyInUse, copy: UseMethodCopy) => ReactNode };

/** Reads the town's copy of a method for a page about it; only the coordinator may change it. */
export function CopyFrame({ method, children }: CopyFrameProps) {
  const { t } = useI18n();
  const copy = useMethodCopy(method);
  if (!useMay('change-settings')) {
    return (
      <>
        <PageHeader title={t('methodCopy.title')} />
        <EmptyState icon="lock" title={t('methodCopy.notYoursTitle')}>
          {t('settings.notYours')}
        </EmptyState>
      </>
    );
  }
  if (loadError(copy.query)) return <ProblemNotice error={copy.query.error} onRetry={() => void copy.query.refetch()} />;
  return copy.data ? children(copy.data, copy) : <PageLoading />;
}
