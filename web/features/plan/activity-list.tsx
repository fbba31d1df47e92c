import { useState } from 'react';
import { type Activity, activityStatuses } from '../../../domain/plan.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Pill } from '../../components/pill.tsx';
import { Select } from '../../components/select.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { ActivityActorsCell, ActivityStatusCell, ActivityYearCell } from './activity-cells.tsx';
import { byTime, lacksRiskAnswer } from './activity-order.ts';
import { activityMonths } from './activity-when.ts';
import { LightMark } from './light-mark.tsx';
import { type PlanContextValue, usePlan } from './plan-context.tsx';
import { usePlanDialog } from './use-plan-dialog.ts';

type Filter = { year: string; actorId: string; status: string; lacking: boolean };
const noFilter: Filter = { year: '', actorId: '', status: '', lacking: false };

/** The activities as a list that sorts and filters, with what is changed most often changed in place: the equal of the grid. */
export function ActivityList() {
  const { t } = useI18n();
  const plan = usePlan();
  const [filter, setFilter] = useState(noFilter);
  const all = plan.view.plan.activities.toSorted(byTime);
  const shown = all.filter((activity) => matches(activity, filter));
  return (
    <DataTable
      caption={t('plan.activity.list')}
      columns={useActivityColumns(plan)}
      rows={shown}
      total={all.length}
      rowKey={(activity) => activity.id}
      filters={<ListFilters plan={plan} filter={filter} onChange={setFilter} />}
      empty={<p className="muted plan-list-empty">{all.length === 0 ? t('plan.activity.none') : t('table.noMatch')}</p>}
    />
  );
}

function matches(activity: Activity, { year, actorId, status, lacking }: Filter): boolean {
  return (
    (year === '' || activity.year === Number(year)) &&
    (actorId === '' || activity.actorIds.includes(actorId)) &&
    (status === '' || activity.status === status) &&
    (!lacking || lacksRiskAnswer(activity))
  );
}

function useActivityColumns({ view, nameOf }: PlanContextValue): Column<Activity>[] {
  const { t, format } = useI18n();
  const { open } = usePlanDialog();
  const goalNumber = (activity: Activity) => view.plan.goals.findIndex(({ id }) => id === activity.goalId) + 1;
  return [
    {
      key: 'title',
      header: t('plan.activity.title'),
      rowHeader: true,
      cell: (activity) => (
        <button type="button" className="link-like" aria-haspopup="dialog" onClick={() => open('activity', activity.id)}>
          {activity.title.trim() || t('plan.activity.untitled')}
        </button>
      ),
      sortValue: (activity) => activity.title,
    },
    { key: 'goal', header: t('plan.goal.one'), cell: (activity) => goalNumber(activity), sortValue: goalNumber },
    {
      key: 'when',
      header: t('plan.activity.when'),
      cell: (activity) => <ActivityYearCell activity={activity} months={activityMonths(activity, format)} />,
      sortValue: (activity) => activity.year * 100 + (activity.startMonth ?? 13),
    },
    {
      key: 'who',
      header: t('plan.activity.who'),
      cell: (activity) => <ActivityActorsCell activity={activity} />,
      sortValue: (activity) => activity.actorIds.map(nameOf).join(', '),
    },
    {
      key: 'risk',
      header: t('plan.risk.column'),
      cell: (activity) =>
        lacksRiskAnswer(activity) ? (
          <Pill tone="amber" icon="warning">
            {t('plan.risk.short')}
          </Pill>
        ) : (
          t(activity.riskAnswer === 'risk' ? 'plan.risk.handled' : 'plan.risk.none')
        ),
      sortValue: (activity) => (lacksRiskAnswer(activity) ? 0 : activity.riskAnswer === 'risk' ? 1 : 2),
    },
    {
      key: 'status',
      header: t('plan.activity.status'),
      cell: (activity) => <ActivityStatusCell activity={activity} />,
      sortValue: (activity) => activityStatuses.indexOf(activity.status),
    },
    {
      key: 'light',
      header: t('plan.activity.lightShort'),
      cell: (activity) => (activity.light ? <LightMark light={activity.light} /> : <span className="muted">–</span>),
      sortValue: (activity) => ['red', 'yellow', 'green', ''].indexOf(activity.light ?? ''),
    },
  ];
}

function ListFilters({ plan, filter, onChange }: { plan: PlanContextValue; filter: Filter; onChange: (filter: Filter) => void }) {
  const { t } = useI18n();
  const used = new Set(plan.view.plan.activities.flatMap((activity) => activity.actorIds));
  const choice = (key: 'year' | 'actorId' | 'status', label: string, options: { value: string; label: string }[]) => (
    <Select
      label={label}
      value={filter[key] || ' '}
      options={[{ value: ' ', label: t('common.all') }, ...options]}
      onChange={(value) => onChange({ ...filter, [key]: value.trim() })}
    />
  );
  return (
    <>
      {choice(
        'year',
        t('plan.activity.year'),
        plan.years.map((year) => ({ value: String(year), label: String(year) })),
      )}
      {choice(
        'actorId',
        t('plan.activity.who'),
        [...used].map((id) => ({ value: id, label: plan.nameOf(id) })),
      )}
      {choice(
        'status',
        t('plan.activity.status'),
        activityStatuses.map((status) => ({ value: status, label: t(`plan.status.${status}`) })),
      )}
      <Checkbox
        label={t('plan.risk.onlyLacking')}
        checked={filter.lacking}
        onChange={(lacking) => onChange({ ...filter, lacking })}
      />
    </>
  );
}
