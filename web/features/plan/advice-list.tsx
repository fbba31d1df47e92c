import { Link } from '@tanstack/react-router';
import { type PlanAdvice, planAdvice } from '../../../domain/plan-check.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { type I18n, useI18n } from '../../lib/i18n.ts';
import { partLink } from './part-links.ts';
import { usePlan } from './plan-context.tsx';

/** What would make the plan better; each leads to its place. Never stops anything. */
export function AdviceList() {
  const { t, format } = useI18n();
  const { slug, view, nameOf } = usePlan();
  const advice = planAdvice(view.plan);
  if (advice.length === 0) return null;
  return (
    <Disclosure summary={t('plan.advice.title', { count: advice.length })}>
      <p className="small muted">{t('plan.advice.lead')}</p>
      <ul className="plan-advice">
        {advice.map((row, index) => (
          <li key={index}>
            <AdviceLine slug={slug} row={row} words={adviceWords(row, { t, format, nameOf })} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function AdviceLine({ slug, row, words }: { slug: string; row: PlanAdvice; words: string }) {
  const link =
    'activityId' in row
      ? partLink(slug, 'goals', { kind: 'activity', id: row.activityId })
      : 'goalId' in row
        ? partLink(slug, 'goals', { kind: 'goal', id: row.goalId })
        : null;
  if (!link) return <>{words}</>;
  return (
    <Link {...link} hashScrollIntoView={false} resetScroll={false}>
      {words}
    </Link>
  );
}

function adviceWords(
  row: PlanAdvice,
  { t, format, nameOf }: Pick<I18n, 't' | 'format'> & { nameOf: (id: string) => string },
): string {
  switch (row.code) {
    case 'goal-not-smart':
      return t('plan.advice.goal-not-smart', {
        title: row.title || t('plan.goal.untitled'),
        what: format.list(row.unmet.map((criterion) => t(`plan.smart.${criterion}`).toLocaleLowerCase())),
      });
    case 'goal-without-activities':
      return t('plan.advice.goal-without-activities', { title: row.title || t('plan.goal.untitled') });
    case 'actor-overloaded':
      return t('plan.advice.actor-overloaded', {
        name: nameOf(row.actorId),
        year: String(row.year),
        count: row.total,
        led: row.led,
      });
    case 'activity-outside-period':
      return t('plan.advice.activity-outside-period', {
        title: row.title || t('plan.activity.untitled'),
        year: String(row.year),
      });
    default:
      return t(`plan.advice.${row.code}`, { title: row.title || t('plan.activity.untitled') });
  }
}
