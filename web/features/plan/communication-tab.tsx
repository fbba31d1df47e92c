import { Card } from '../../components/card.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { LiveSaveState } from '../live-text/live-save-state.tsx';
import { BringIn } from '../thread/bring-in.tsx';
import { usePlan } from './plan-context.tsx';
import { PlanText } from './plan-text.tsx';
import { RowsTable } from './rows-table.tsx';

/** Who needs to know, what matters to them, how to reach them. @source inventory M17 */
export function CommunicationTab() {
  const { t } = useI18n();
  const { mayWrite } = usePlan();
  return (
    <div className="stack">
      <RowsTable kind="communication" />
      {mayWrite ? <BringIn target="communication" topics={['plan']} /> : null}
      <Card title={t('plan.text.communication.label')} aside={<LiveSaveState />}>
        <PlanText textKey="communication" hideLabel />
      </Card>
    </div>
  );
}
