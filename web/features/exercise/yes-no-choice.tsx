import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { useI18n } from '../../lib/i18n.ts';

export type QuestionProps<Value> = {
  label: ReactNode;
  hideLabel?: boolean;
  hint?: ReactNode;
  value: Value | null;
  onChange: (value: Value | null) => void;
  disabled?: boolean;
  /** Without the button that takes the answer back: it stands elsewhere. */
  bare?: boolean;
};

/** A statement answered yes or no; the answer can be taken back. */
export function YesNoChoice({ value, onChange, disabled = false, bare = false, ...words }: QuestionProps<boolean>) {
  const { t } = useI18n();
  return (
    <div className="question-choice" data-kind="yes-no">
      <RadioGroup
        {...words}
        layout="scale"
        disabled={disabled}
        value={value === null ? null : value ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: t('common.yes') },
          { value: 'no', label: t('common.no') },
        ]}
        onChange={(chosen) => onChange(chosen === 'yes')}
      />
      {value !== null && !disabled && !bare ? <TakeBack onClick={() => onChange(null)} /> : null}
    </div>
  );
}

/** Takes a choice back, since a radio button can't be pressed off. */
export function TakeBack({ onClick }: { onClick: () => void }) {
  const { t } = useI18n();
  return (
    <Button variant="plain" size="small" icon="undo" className="question-take-back no-print" onClick={onClick}>
      {t('exercise.takeBack')}
    </Button>
  );
}
