import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AnchorButton } from '../components/anchor-button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { repeatedRounds, ThenAndNow } from '../features/rounds/then-and-now.tsx';
import { reportHref } from '../features/documents/document-files-links.ts';
import { api } from '../lib/api.ts';
import { useMay, useSlug } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';

/** The answers from the start beside those of today, of every round that has been held again. @source inventory M22 S19 */
export function ThenAndNowPage() {
  const { t, locale } = useI18n();
  const collaboration = useSlug();
  const params = { collab: collaboration };
  const mayRead = useMay('read-worksheets');
  const rounds = useQuery(api.rounds.list.queryOptions({ input: { collaboration }, enabled: mayRead }));
  if (!mayRead)
    return (
      <>
        <PageHeader title={t('followUp.thenAndNow')} tabTitle={t('followUp.thenAndNow')} />
        <EmptyState icon="lock" title={t('followUp.coreTitle')}>
          {t('followUp.core')}
        </EmptyState>
      </>
    );
  if (loadError(rounds)) return <ProblemNotice error={rounds.error} onRetry={() => void rounds.refetch()} />;
  if (!rounds.data) return <PageLoading />;
  const repeated = repeatedRounds(rounds.data);
  const isAnyClosed = rounds.data.some(({ state }) => state === 'closed');
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to="/s/$collab/follow-up" params={params}>
            {t('followUp.tab')}
          </Link>
        }
        title={t('followUp.thenAndNow')}
        tabTitle={t('followUp.thenAndNow')}
        lead={<p>{t('followUp.thenAndNowLead')}</p>}
        actions={
          <AnchorButton icon="document" href={reportHref(collaboration, 'diary', 'pdf', locale)} target="_blank" rel="noopener">
            {t('documents.diary')}
          </AnchorButton>
        }
      />
      <div className="stack" data-gap="6">
        {repeated.length === 0 ? (
          <EmptyState
            icon="clock"
            title={t(isAnyClosed ? 'followUp.onceOnly' : 'followUp.noRound')}
            actions={
              <LinkButton to="/s/$collab/journey" params={params}>
                {t('followUp.toJourney')}
              </LinkButton>
            }
          >
            {t(isAnyClosed ? 'followUp.onceOnlyWhy' : 'followUp.noRoundWhy')}
          </EmptyState>
        ) : null}
        {repeated.map((latest) => (
          <ThenAndNow key={latest.id} latest={latest} />
        ))}
      </div>
    </>
  );
}
