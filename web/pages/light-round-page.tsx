import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lightRound, lightRoundState, type LightRoundState } from '../../domain/light-round.ts';
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
import { loadError } from '../lib/load-error.ts';

/** The quick round of a meeting: outcome, light and a sentence for all that runs, on one page. @source inventory M22 V02 */
export function LightRoundPage() {
  const { t } = useI18n();
  const collaboration = useSlug();
  const mayWrite = useMay('write-plan');
  const plan = useQuery(api.plan.get.queryOptions({ input: { collaboration } }));
  if (loadError(plan)) return <ProblemNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <PageLoading />;
  const { data: view } = plan;
  const year = Number(view.today.slice(0, 4));
  const rounds = lightRound(view.plan, year);
  const state = lightRoundState(view.plan, year);
  const [newest] = view.versions;
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
      {!mayWrite ? (
        <Notice icon="lock">{t('lightRound.core')}</Notice>
      ) : state.kind === 'no-goals' || state.kind === 'before' || state.kind === 'after' || state.kind === 'nothing-under-way' ? (
        <NothingNow state={state} />
      ) : (
        <p role="status">{state.kind === 'left' ? t('lightRound.left', { count: state.count }) : t('lightRound.allSaid')}</p>
      )}
      {mayWrite && rounds.some(({ years, activities }) => years.length + activities.length > 0) ? (
        <div className="stack" data-gap="5">
          <p className="muted">{newest ? t('lightRound.version', { version: newest.number }) : t('lightRound.unfrozen')}</p>
          <PlanProvider view={view}>
            <LightRound />
          </PlanProvider>
        </div>
      ) : null}
    </>
  );
}

/** Why there is nothing to go through, and what can be done now. */
function NothingNow({ state }: { state: Exclude<LightRoundState, { kind: 'left' | 'all-said' }> }) {
  const { t } = useI18n();
  const collab = useSlug();
  const year = 'year' in state ? String(state.year) : '';
  return (
    <EmptyState
      icon="flag"
      title={t(`lightRound.nothing.${state.kind}`, { year })}
      actions={
        state.kind === 'after' ? (
          <LinkButton to="/s/$collab/revision" params={{ collab }}>
            {t('lightRound.toRevision')}
          </LinkButton>
        ) : (
          <LinkButton to="/s/$collab/plan/$tab" params={{ collab, tab: 'goals' }}>
            {t('exercise.toPlan')}
          </LinkButton>
        )
      }
    >
      {t(`lightRound.nothingWhy.${state.kind}`, { year })}
    </EmptyState>
  );
}
