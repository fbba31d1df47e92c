import '../features/follow-up/follow-up.css';
import { useQuery } from '@tanstack/react-query';
import { Card } from '../components/card.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import type { BoardReport } from '../../domain/board-report.ts';
import { DraftChanges } from '../features/follow-up/draft-changes.tsx';
import { GoalTable } from '../features/follow-up/goal-table.tsx';
import { PlanBasis } from '../features/follow-up/plan-basis.tsx';
import { LightMark } from '../features/plan/light-mark.tsx';
import { api } from '../lib/api.ts';
import { useMay, useSlug } from '../lib/collaboration.ts';
import { type I18n, useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';

/** How it goes with what was decided, and the way to what follow-up is done with. */
export function FollowUpPage() {
  const { t, format } = useI18n();
  const collaboration = useSlug();
  const params = { collab: collaboration };
  const mayRead = useMay('read-worksheets');
  const review = useQuery(api.boardReport.preview.queryOptions({ input: { collaboration }, enabled: mayRead }));
  if (!mayRead)
    return (
      <>
        <PageHeader title={t('followUp.tab')} tabTitle={t('followUp.tab')} />
        <EmptyState icon="lock" title={t('followUp.coreTitle')}>
          {t('followUp.core')}
        </EmptyState>
      </>
    );
  if (loadError(review)) return <ProblemNotice error={review.error} onRetry={() => void review.refetch()} />;
  if (!review.data) return <PageLoading />;
  const { goals, worries, clocks } = review.data;
  return (
    <>
      <PageHeader title={titleOf(review.data, t)} tabTitle={t('followUp.tab')} lead={<p>{t('followUp.lead')}</p>} />
      <div className="split">
        <div className="stack" data-gap="5">
          <PlanBasis report={review.data} />
          {review.data.unfrozen ? null : (
            <Card title={t('board.goals')}>
              {goals.length === 0 ? <p className="muted">{t('board.noGoals')}</p> : <GoalTable report={review.data} />}
            </Card>
          )}
          <Card title={t('followUp.worries')}>
            {worries.length === 0 ? (
              <p className="muted">{t('followUp.noWorries')}</p>
            ) : (
              <ul className="follow-lines" role="list">
                {worries.map(({ title, light, sentence, actors }, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- read, never moved
                  <li key={at}>
                    <strong>{title}</strong> <LightMark light={light} />
                    <p>{sentence}</p>
                    <p className="small muted">{actors.join(', ')}</p>
                  </li>
                ))}
              </ul>
            )}
          </Card>
          <DraftChanges report={review.data} />
        </div>
        <div className="stack" data-gap="5">
          <Card title={t('followUp.ways')}>
            <ul className="follow-ways" role="list">
              {(['light-round', 'meetings', 'revision', 'then-and-now', 'board-report', 'law', 'handover'] as const).map(
                (page) => (
                  <li key={page}>
                    <LinkButton width="full" to={`/s/$collab/${page}`} params={params}>
                      {t(`followUp.way.${page}`)}
                    </LinkButton>
                    <span className="small muted">{t(`followUp.wayHint.${page}`)}</span>
                  </li>
                ),
              )}
            </ul>
          </Card>
          <Card title={t('followUp.clocks')}>
            <ul>
              {clocks.map(({ key, dueOn, state }) => (
                <li key={key}>
                  {t(`board.clock.${key}`)}: {format.date(dueOn)}{' '}
                  {state === 'over' ? <strong>{t('followUp.over')}</strong> : null}
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </>
  );
}

/** How it goes, in one sentence; nothing goes as planned before a plan runs. */
function titleOf({ goals, year, worries, unfrozen, period }: BoardReport, t: I18n['t']): string {
  const behind = goals.filter((goal) => goal.years.some((one) => one.year === year && one.standing === 'behind')).length;
  const count = worries.length + behind;
  if (count > 0) return t('followUp.title', { count });
  if (unfrozen) return t('board.unfrozenTitle');
  if (period && year < period.startYear) return t('followUp.titleBefore', { year: String(period.startYear) });
  if (period && year > period.endYear) return t('followUp.titleAfter', { year: String(period.endYear) });
  return t('followUp.titleCalm');
}
