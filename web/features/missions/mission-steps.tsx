import { missionStates } from '../../../domain/mission.ts';
import { Icon } from '../../components/icon.tsx';
import { useI18n } from '../../lib/i18n.ts';
import type { MissionView } from '../../../contract/missions.ts';

/** The life of a mission as a row of steps: what is behind, where it stands, what comes. */
export function MissionSteps({ view: { mission } }: { view: MissionView }) {
  const { t } = useI18n();
  const steps = missionStates.filter((state) => state !== 'stopped');
  const at = steps.indexOf(mission.state as (typeof steps)[number]);
  return (
    <ol className="mission-steps" aria-label={t('missions.steps')}>
      {steps.map((state, index) => (
        <li
          key={state}
          data-step={index < at ? 'behind' : index === at ? 'here' : 'ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className="mission-step-sign" aria-hidden="true">
            {index < at ? <Icon name="check" size={16} /> : index + 1}
          </span>
          {t(`missions.state.${state}`)}
        </li>
      ))}
    </ol>
  );
}
