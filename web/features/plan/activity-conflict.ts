import type { Activity, Light } from '../../../domain/plan.ts';
import type { ConflictField } from '../../components/conflict-dialog.tsx';
import type { I18n } from '../../lib/i18n.ts';
import type { PlanContextValue } from './plan-context.tsx';

/** A stored word in the reader's language; nothing for none. */
function wordOf<Word extends string>(value: unknown, words: (word: Word) => string): string | null {
  return value ? words(value as Word) : null;
}

/** Names of the fields and how their values are shown when two people have changed them. */
export function activityConflictFields(
  { view, nameOf }: PlanContextValue,
  { t, format }: Pick<I18n, 't' | 'format'>,
): ConflictField<Activity>[] {
  const month = (value: unknown) => (typeof value === 'number' ? format.month(value) : null);
  return [
    { key: 'title', label: t('plan.activity.title') },
    { key: 'goalId', label: t('plan.goal.one'), show: (id) => view.plan.goals.find((goal) => goal.id === id)?.title },
    { key: 'year', label: t('plan.activity.year') },
    { key: 'startMonth', label: t('plan.activity.from'), show: month },
    { key: 'endMonth', label: t('plan.activity.to'), show: month },
    { key: 'actorIds', label: t('plan.activity.who'), show: (ids) => (ids as string[]).map(nameOf).join(', ') },
    { key: 'what', label: t('plan.activity.what') },
    { key: 'cause', label: t('plan.activity.cause') },
    {
      key: 'riskAnswer',
      label: t('plan.risk.question'),
      show: (value) => wordOf(value, (answer: 'risk' | 'no-risk') => t(`plan.risk.${answer}`)),
    },
    { key: 'risk', label: t('plan.risk.text') },
    { key: 'counterMeasure', label: t('plan.risk.counterMeasure') },
    {
      key: 'status',
      label: t('plan.activity.status'),
      show: (value) => wordOf(value, (status: Activity['status']) => t(`plan.status.${status}`)),
    },
    { key: 'light', label: t('plan.activity.light'), show: (value) => wordOf(value, (light: Light) => t(`plan.light.${light}`)) },
    { key: 'followUp', label: t('plan.activity.followUp') },
  ];
}
