import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { lineLimit } from '../../../domain/text-limits.ts';
import {
  askedInRevision,
  openAnswers,
  type RevisionAnswer,
  type RevisionChoice,
  revisionChoices,
  type RevisionOf,
  withAnswer,
} from '../../../domain/revision.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { putSaved } from '../../lib/put-saved.ts';
import { unsafeSentence } from '../../lib/text-guard.ts';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

type Open = { id: string; answers: RevisionAnswer[] };
type Asked = { of: RevisionOf; id: string; title: string; about: string };

/** Each goal, each activity that is not over, the texts and the picture: does it hold, change or end? */
export function RevisionQuestions({ open, onDone }: { open: Open; onDone: () => void }) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const mayLead = useMay('freeze-documents');
  const plan = useQuery(api.plan.get.queryOptions({ input: { collaboration } }));
  // In one line with the answers: those that are still being saved come first.
  const finish = useMutation({
    scope: { id: `revision/${open.id}` },
    mutationFn: () => client.followUp.finishRevision({ collaboration, id: open.id }),
    onSuccess: onDone,
  });
  if (plan.error) return <ProblemNotice error={plan.error} onRetry={() => void plan.refetch()} />;
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
            <Question revision={open.id} asked={one} given={open.answers.find(({ of, id }) => of === one.of && id === one.id)} />
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

type QuestionProps = {
  revision: string;
  asked: Asked;
  given: RevisionAnswer | undefined;
};

function Question({ revision, asked, given }: QuestionProps) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const queries = useQueryClient();
  const [why, setWhy] = useState(given?.why ?? '');
  const answer = useMutation({
    scope: { id: `revision/${revision}` },
    mutationFn: (one: { choice: RevisionChoice; why: string }) =>
      client.followUp.answerRevision({ collaboration, id: revision, of: asked.of, row: asked.id, ...one }),
    // Known here at once: a reading that another change cancels would show the earlier answer for a moment.
    onSuccess: (_, one) =>
      putSaved(queries, api.followUp.revision.queryKey({ input: { collaboration } }), (known) => ({
        ...known,
        open: known.open && {
          ...known.open,
          answers: withAnswer(known.open.answers, { of: asked.of, id: asked.id, ...one }),
        },
      })),
    onSettled: () => queries.invalidateQueries({ queryKey: api.followUp.revision.key() }),
  });
  const choice = answer.isPending ? answer.variables.choice : (given?.choice ?? null);
  return (
    <div className="revision-question" data-of={asked.of}>
      <RadioGroup
        label={asked.title}
        hint={asked.about}
        layout="cards"
        value={choice}
        options={revisionChoices
          .filter((one) => one !== 'end' || asked.of === 'goal' || asked.of === 'activity')
          .map((value) => ({ value, label: t(`revision.choice.${value}`) }))}
        onChange={(chosen) => answer.mutate({ choice: chosen, why })}
      />
      {choice === 'end' && asked.of === 'goal' ? <p className="small muted">{t('revision.goalEnds')}</p> : null}
      {choice !== null && choice !== 'keep' ? (
        <TextField
          label={t(choice === 'end' ? 'revision.whyEnd' : 'revision.whyChange')}
          optional={choice === 'change'}
          maxLength={lineLimit}
          value={why}
          onChange={setWhy}
          onBlur={() => {
            if (why !== (given?.why ?? '') && unsafeSentence(why) === null) answer.mutate({ choice, why });
          }}
        />
      ) : null}
      <ProblemNotice error={answer.error} />
    </div>
  );
}
