import { Card } from '../../components/card.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { LiveSaveState } from '../live-text/live-save-state.tsx';
import { EvaluationCalendar } from './evaluation-calendar.tsx';
import { PlanText } from './plan-text.tsx';

/** What is followed up, how, when, and where it is written down. @source inventory M22 */
export function EvaluationTab() {
  const { t } = useI18n();
  return (
    <div className="split" data-side="wide">
      <EvaluationCalendar />
      <Card title={t('plan.text.evaluation.label')} aside={<LiveSaveState />}>
        <PlanText textKey="evaluation" hideLabel rows={6} />
      </Card>
    </div>
  );
}
