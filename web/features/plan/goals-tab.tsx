import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { ActivityList } from './activity-list.tsx';
import { BringIn } from '../thread/bring-in.tsx';
import { AddGoal } from './add-goal.tsx';
import { AdviceList } from './advice-list.tsx';
import { GoalGrid } from './goal-grid.tsx';
import { LoadTable } from './load-table.tsx';
import { usePlan } from './plan-context.tsx';
import { PlanFoot } from './plan-foot.tsx';
import { ViewSwitch } from '../../components/view-switch.tsx';

const looks = ['grid', 'list'] as const;

/** Goals and activities, as a grid goal x year or as a list. @source inventory M03 M04 G06 G08 */
export function GoalsTab() {
  const { t } = useI18n();
  const { view, mayWrite } = usePlan();
  const [look, setLook] = useState<(typeof looks)[number]>('grid');
  if (view.plan.goals.length === 0) {
    return (
      <div className="card">
        <EmptyState
          icon="flag"
          title={t('plan.goal.emptyTitle')}
          actions={
            mayWrite ? (
              <>
                <AddGoal open />
                <BringIn target="goals" topics={['plan']} />
              </>
            ) : undefined
          }
        >
          {t('plan.goal.empty')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="stack">
      <ViewSwitch
        label={t('plan.look.label')}
        views={looks.map((value) => ({ value, label: t(`plan.look.${value}`) }))}
        value={look}
        onChange={setLook}
      />
      {look === 'grid' ? <GoalGrid /> : <ActivityList />}
      {mayWrite ? (
        <div className="cluster">
          <AddGoal />
          <BringIn target="goals" topics={['plan']} />
        </div>
      ) : null}
      <PlanFoot />
      <div>
        <LoadTable />
        <AdviceList />
      </div>
    </div>
  );
}
