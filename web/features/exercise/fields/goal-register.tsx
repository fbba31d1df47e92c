import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageLoading } from '../../../components/page-loading.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { api } from '../../../lib/api.ts';
import { useSlug } from '../../../lib/collaboration.ts';
import { useI18n } from '../../../lib/i18n.ts';
import { loadError } from '../../../lib/load-error.ts';
import type { FieldViewProps } from '../field-props.ts';

/** Goals of the plan as they stand; they are written in the plan itself. */
export function GoalRegister({ field }: FieldViewProps) {
  const { t } = useI18n();
  const collab = useSlug();
  const plan = useQuery(api.plan.get.queryOptions({ input: { collaboration: collab } }));
  if (loadError(plan)) return <ProblemNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <PageLoading />;
  const texts =
    field.register?.name === 'goals'
      ? plan.data.plan.goals.map(({ title }) => title)
      : plan.data.plan.overallGoals.map(({ text }) => text);
  return (
    <div className="stack">
      {texts.length > 0 ? (
        <ol className="goal-texts">
          {texts.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ol>
      ) : (
        <p className="muted">{t('exercise.noGoals')}</p>
      )}
      <div className="no-print">
        <LinkButton to="/s/$collab/plan" params={{ collab }}>
          {t('exercise.toPlan')}
        </LinkButton>
      </div>
    </div>
  );
}
