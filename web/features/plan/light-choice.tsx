import { type Light, lights } from '../../../domain/plan.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { LightMark } from './light-mark.tsx';

export type LightChoiceProps = {
  label: string;
  hideLabel?: boolean;
  value: Light | null;
  onChange: (light: Light | null) => void;
};

/** How an activity goes: one of the lights with its words, or not followed up yet. */
export function LightChoice({ value, onChange, ...words }: LightChoiceProps) {
  const { t } = useI18n();
  return (
    <RadioGroup<Light | 'none'>
      {...words}
      layout="cards"
      value={value ?? 'none'}
      onChange={(light) => onChange(light === 'none' ? null : light)}
      options={[
        { value: 'none', label: t('plan.light.none') },
        ...lights.map((light) => ({ value: light, label: <LightMark light={light} /> })),
      ]}
    />
  );
}
