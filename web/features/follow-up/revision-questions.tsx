import { useMutation, useQuery } from '@tanstack/react-query';
import { askedInRevision, openAnswers, type RevisionAnswer } from '../../../domain/revision.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { loadError } from '../../lib/load-error.ts';
import { flushAllSavers, hasUnsaved } from '../../lib/save-overview.ts';
import { type Asked, RevisionQuestion } from './revision-question.tsx';

type Open = { id: string; answers: RevisionAnswer[] };

/** Each goal, each activity that is not over, the texts and the picture: does it hold, change or end? */
export function RevisionQuestions({ open, onDone }: { open: Open; onDone: () => void }) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const mayLead = useMay('freeze-documents');
  const plan = useQuery(api.plan.get.queryOptions({ input: { collaboration } }));
  const finish = useMutation({
    mutationFn: async () => {
      // Answers that are still being written come first; one that cannot be saved stops the finish and says so itself.
      await flushAllSavers();
      if (!hasUnsaved()) await client.followUp.finishRevision({ collaboration, id: open.id });
    },
    onSuccess: onDone,
  });
  if (loadError(plan)) return <ProblemNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <PageLoading />;
  const asked: Asked[] = [
    ...askedInRevision(plan.data.plan, open.answers).map(({ of, row }) => ({
      ...{ of, id: row.id },
      title: row.title || t(of === 'goal' ? 'plan.goal.untitled' : 'plan.activity.untitled'),
      about: of === 'goal' ? row.measure : [String(row.year), row.followUp].filter(Boolean).join(' · '),
    })),
    { of: 'texts', id: 'texts', title: t('revision.texts'), about: t('revision.textsAbout') },
    { of: 'picture', id: 'picture', title: t('revision.picture'), about: t('revision.pictureAbout') },
  ];
  const left = openAnswers(
    asked.filter(({ of }) => of !== 'picture'),
    open.answers,
  ).length;
  return (
    <>
      <Progress label={t('revision.progress')} value={asked.length - 1 - left} max={asked.length - 1} />
      <ol className="revision-list">
        {asked.map((one) => (
          <li key={`${one.of}/${one.id}`}>
            <RevisionQuestion
              revision={open.id}
              asked={one}
              given={open.answers.find(({ of, id }) => of === one.of && id === one.id)}
            />
          </li>
        ))}
      </ol>
      <ProblemNotice error={finish.error} />
      {mayLead ? (
        <Card title={t('revision.finishTitle')}>
          <div className="stack">
            <p>{left > 0 ? t('revision.left', { count: left }) : t('revision.ready')}</p>
            <div>
              <Button variant="primary" busy={finish.isPending} disabled={left > 0} onClick={() => finish.mutate()}>
                {t('revision.finish')}
              </Button>
            </div>
          </div>
        </Card>
      ) : null}
    </>
  );
}
