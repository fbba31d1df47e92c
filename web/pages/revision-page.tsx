import '../features/follow-up/follow-up.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { Notice } from '../components/notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { PhaseNotice } from '../features/follow-up/phase-notice.tsx';
import { RevisionChanges } from '../features/follow-up/revision-changes.tsx';
import { RevisionQuestions } from '../features/follow-up/revision-questions.tsx';
import { api } from '../lib/api.ts';
import { client } from '../lib/client.ts';
import { useMay, useSlug } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { invalidateTopics } from '../lib/changes.ts';
import { loadError } from '../lib/load-error.ts';

/** The yearly revision: what holds, what changes, what ends; then the next version of the plan. @source inventory V02 */
export function RevisionPage() {
  const { t, format } = useI18n();
  const collaboration = useSlug();
  const queries = useQueryClient();
  const mayLead = useMay('freeze-documents');
  const revision = useQuery(api.followUp.revision.queryOptions({ input: { collaboration } }));
  const again = () => invalidateTopics(queries, ['followUp', 'plan', 'monday', 'boardReport', 'law']);
  const start = useMutation({ mutationFn: () => client.followUp.startRevision({ collaboration }), onSettled: again });
  if (loadError(revision)) return <ProblemNotice error={revision.error} onRetry={() => void revision.refetch()} />;
  if (!revision.data) return <PageLoading />;
  const { open, finished, toChange, planVersion, phase } = revision.data;
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to="/s/$collab/follow-up" params={{ collab: collaboration }}>
            {t('followUp.tab')}
          </Link>
        }
        title={t(open ? 'revision.titleOpen' : 'revision.title')}
        tabTitle={t('revision.title')}
        lead={<p>{t('revision.lead')}</p>}
      />
      <div className="stack" data-gap="5">
        <PhaseNotice phase={phase} of="revision" />
        {!open && toChange ? (
          <Card title={t('revision.nextPlan')}>
            <div className="stack">
              <p>{t('revision.nextPlanLead', { number: planVersion + 1 })}</p>
              <RevisionChanges answers={toChange} />
              <div>
                <LinkButton variant="primary" to="/s/$collab/documents" params={{ collab: collaboration }}>
                  {t('revision.toFreeze')}
                </LinkButton>
              </div>
            </div>
          </Card>
        ) : null}
        {open ? (
          <RevisionQuestions open={open} onDone={again} />
        ) : (
          <Card title={t('revision.begin')}>
            <div className="stack">
              <p>{finished[0] ? t('revision.last', { date: format.date(finished[0]) }) : t('revision.never')}</p>
              {mayLead ? (
                <div>
                  <Button
                    variant={toChange || phase.kind === 'unfrozen' ? 'quiet' : 'primary'}
                    busy={start.isPending}
                    onClick={() => start.mutate()}
                  >
                    {t('revision.start')}
                  </Button>
                </div>
              ) : (
                <Notice icon="lock">{t('revision.coordinator')}</Notice>
              )}
              <ProblemNotice error={start.error} />
            </div>
          </Card>
        )}
      </div>
    </>
  );
}
