import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { Card } from '../components/card.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { api } from '../lib/api.ts';
import { useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';

/** The first page: straight to the only collaboration, or a choice between several. */
export function ChoosePage() {
  const { t } = useI18n();
  const list = useQuery(api.collaborations.list.queryOptions());
  if (loadError(list)) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  const { data } = list;
  if (!data) return <PageLoading />;
  const only = data.length === 1 ? data[0] : undefined;
  if (only) return <Navigate to="/s/$collab" params={{ collab: only.slug }} replace />;
  if (data.length === 0) {
    return (
      <>
        <PageHeader title={t('pages.chooseEmptyTitle')} />
        <EmptyState icon="mail" title={t('pages.chooseEmptyFirst')}>
          {t('pages.chooseEmpty')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('pages.chooseTitle')} />
      <ul role="list" className="grid">
        {data.map((collaboration) => (
          <li key={collaboration.id}>
            <Card>
              <Link to="/s/$collab" params={{ collab: collaboration.slug }} className="stack" data-gap="1">
                <strong>{collaboration.name}</strong>
                <span className="small muted">{collaboration.municipality}</span>
              </Link>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
