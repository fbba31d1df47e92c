import { Card } from '../../components/card.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { LiveSaveState } from '../live-text/live-save-state.tsx';
import { PlanText } from './plan-text.tsx';

/** The five questions of the platform. @source inventory M06-M12 */
const questions = ['coordination', 'networking', 'internal-communication', 'training', 'development'] as const;

/** How the cooperation goes on: coordination, network, communication, training, staying informed. */
export function PlatformTab() {
  const { t } = useI18n();
  return (
    <div className="stack">
      <div className="cluster" data-justify="between">
        <p className="lead">{t('plan.platform.lead')}</p>
        <LiveSaveState />
      </div>
      <div className="plan-questions">
        {questions.map((key) => (
          <Card key={key} title={t(`plan.text.${key}.label`)}>
            <PlanText textKey={key} hideLabel rows={5} />
          </Card>
        ))}
      </div>
    </div>
  );
}
