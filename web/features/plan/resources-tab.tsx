import { Card } from '../../components/card.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { LiveSaveState } from '../live-text/live-save-state.tsx';
import { BudgetCard } from './budget-card.tsx';
import { PlanText } from './plan-text.tsx';
import { RowsTable } from './rows-table.tsx';

/** How it is paid for: text, budget, money to apply for. @source inventory M13 */
export function ResourcesTab() {
  const { t } = useI18n();
  return (
    <div className="stack">
      <BudgetCard />
      <RowsTable kind="grants" />
      <Card title={t('plan.text.funding.label')} aside={<LiveSaveState />}>
        <PlanText textKey="funding" hideLabel />
      </Card>
    </div>
  );
}
