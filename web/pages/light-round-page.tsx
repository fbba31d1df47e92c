import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lightRound } from '../../domain/light-round.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { Notice } from '../components/notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { LightRound } from '../features/follow-up/light-round.tsx';
import { PlanProvider } from '../features/plan/plan-context.tsx';
import { api } from '../lib/api.ts';
import { useMay, useSlug } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';

/** The quick round of a meeting: outcome, light and a sentence for all that runs, on one page. @source inventory M22 V02 */
export function LightRoundPage() {
  const { t } = useI18n();
  const collaboration = useSlug();
  const mayWrite = useMay('write-plan');
  const plan = useQuery(api.plan.get.queryOptions({ input: { collaboration } }));
  if (plan.error && !plan.data) return <ProblemNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <PageLoading />;
  const { data: view } = plan;
  const rounds = lightRound(view.plan, Number(view.today.slice(0, 4)));
  const activities = rounds.flatMap((round) => round.activities);
  const left = activities.filter(({ light }) => light === null).length;
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to="/s/$collab/follow-up" params={{ collab: collaboration }}>
            {t('followUp.tab')}
          </Link>
        }
        title={t('lightRound.title')}
        tabTitle={t('lightRound.title')}
        lead={<p>{t('lightRound.lead')}</p>}
      />
      {rounds.length === 0 ? (
        <EmptyState
          icon="flag"
          title={t('followUp.noGoals')}
          actions={
            <LinkButton to="/s/$collab/plan/$tab" params={{ collab: collaboration, tab: 'goals' }}>
              {t('exercise.toPlan')}
            </LinkButton>
          }
        >
          {t('followUp.noGoalsWhy')}
        </EmptyState>
      ) : mayWrite ? (
        <div className="stack" data-gap="5">
          <p role="status">{left > 0 ? t('lightRound.left', { count: left }) : t('lightRound.allSaid')}</p>
          <PlanProvider view={view}>
            <LightRound />
          </PlanProvider>
        </div>
      ) : (
        <Notice icon="lock">{t('lightRound.core')}</Notice>
      )}
    </>
  );
}
