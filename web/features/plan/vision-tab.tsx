import { Card } from '../../components/card.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { LiveSaveState } from '../live-text/live-save-state.tsx';
import { OverallGoals } from './overall-goals.tsx';
import { PlanText } from './plan-text.tsx';

/** The wished-for future, its prompts, and a couple of overall goals. @source inventory M01 */
export function VisionTab() {
  const { t } = useI18n();
  return (
    <div className="split">
      <Card title={t('plan.vision.title')} aside={<LiveSaveState />}>
        <div className="stack" data-gap="5">
          <PlanText textKey="vision" hideLabel rows={4} placeholder={t('plan.vision.placeholder')} />
          <div className="plan-prompts">
            <PlanText textKey="for-whom" rows={3} />
            <PlanText textKey="keywords" rows={3} />
          </div>
        </div>
      </Card>
      <OverallGoals />
    </div>
  );
}
