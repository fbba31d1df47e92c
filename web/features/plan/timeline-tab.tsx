import { Link } from '@tanstack/react-router';
import type { Activity } from '../../../domain/plan.ts';
import { compareWords } from '../../../domain/word-order.ts';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Timeline, type TimelineBar, type TimelineRow } from '../../components/timeline.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { byTime, lacksRiskAnswer } from './activity-order.ts';
import { partLink } from './part-links.ts';
import { usePlan } from './plan-context.tsx';

/** The whole plan on a line, with today; the equal list stands under it. @source inventory M24 */
export function TimelineTab() {
  const { t } = useI18n();
  const { view, years } = usePlan();
  const rows = useTimelineRows();
  if (rows.length === 0) {
    return (
      <div className="card">
        <EmptyState icon="calendar" title={t('plan.timeline.emptyTitle')}>
          {t('plan.timeline.empty')}
        </EmptyState>
      </div>
    );
  }
  return (
    <Card>
      <Timeline startYear={years[0]!} endYear={years.at(-1)!} rows={rows} today={view.today} />
    </Card>
  );
}

function useTimelineRows(): TimelineRow[] {
  const { t } = useI18n();
  const { slug, view } = usePlan();
  const { goals, activities, evaluation, grants } = view.plan;
  const link = (part: string, dialog: Parameters<typeof partLink>[2]) => (words: string) => (
    <Link {...partLink(slug, part, dialog)} hashScrollIntoView={false} resetScroll={false} className="timeline-link">
      {words}
    </Link>
  );
  const rows = goals.map((goal, index): TimelineRow => ({
    id: goal.id,
    label: `${index + 1}. ${goal.title.trim() || t('plan.goal.untitled')}`,
    bars: activities
      .filter(({ goalId }) => goalId === goal.id)
      .toSorted(byTime)
      .map((activity) => ({
        ...activityBar(activity),
        label: activity.title.trim() || t('plan.activity.untitled'),
        link: link('timeline', { kind: 'activity', id: activity.id }),
      })),
  }));
  const dated = (id: string, label: string, date: string): TimelineBar => ({
    id,
    label,
    from: date.slice(0, 7),
    to: date.slice(0, 7),
    tone: 'neutral',
  });
  const followUps = evaluation
    .toSorted((a, b) => compareWords(a.dueOn ?? '', b.dueOn ?? ''))
    .flatMap((row) =>
      row.dueOn ? [{ ...dated(row.id, row.what, row.dueOn), link: link('timeline', { kind: 'evaluation', id: row.id }) }] : [],
    );
  const applications = grants
    .toSorted((a, b) => compareWords(a.applyBy ?? '', b.applyBy ?? ''))
    .flatMap((row) =>
      row.applyBy ? [{ ...dated(row.id, row.source, row.applyBy), link: link('timeline', { kind: 'grants', id: row.id }) }] : [],
    );
  return [
    ...rows.filter(({ bars }) => bars.length > 0),
    ...(followUps.length > 0 ? [{ id: 'evaluation', label: t('plan.tab.evaluation'), bars: followUps }] : []),
    ...(applications.length > 0 ? [{ id: 'grants', label: t('plan.grants.title'), bars: applications }] : []),
  ];
}

function activityBar(activity: Activity): TimelineBar {
  const { year, startMonth, endMonth, status, light } = activity;
  const month = (value: number) => `${year}-${String(value).padStart(2, '0')}`;
  const tone = lacksRiskAnswer(activity)
    ? 'amber'
    : light === 'red'
      ? 'red'
      : status === 'done'
        ? 'green'
        : status === 'dropped' || status === 'paused'
          ? 'neutral'
          : 'spruce';
  return { id: activity.id, label: activity.title, from: month(startMonth ?? 1), to: month(endMonth ?? startMonth ?? 12), tone };
}
