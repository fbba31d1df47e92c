import { type Activity, activityStatuses, type Light, lights } from '../../../domain/plan.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { LightMark } from './light-mark.tsx';

/** Where the activity stands and how it goes, always in words. @source world 2.1 */
export function ActivityFollowUp({ activity, onChange }: { activity: Activity; onChange: (patch: Partial<Activity>) => void }) {
  const { t } = useI18n();
  return (
    <>
      <div className="plan-pair">
        <Select
          label={t('plan.activity.status')}
          value={activity.status}
          options={activityStatuses.map((status) => ({ value: status, label: t(`plan.status.${status}`) }))}
          onChange={(status) => onChange({ status })}
        />
      </div>
      <RadioGroup<Light | 'none'>
        label={t('plan.activity.light')}
        layout="cards"
        value={activity.light ?? 'none'}
        onChange={(light) => onChange({ light: light === 'none' ? null : light })}
        options={[
          { value: 'none', label: t('plan.light.none') },
          ...lights.map((light) => ({ value: light, label: <LightMark light={light} /> })),
        ]}
      />
      <TextArea
        label={t('plan.activity.followUp')}
        hint={t('plan.activity.followUpHint')}
        rows={2}
        value={activity.followUp}
        maxLength={100_000}
        onChange={(followUp) => onChange({ followUp })}
      />
    </>
  );
}
