import type { Field } from '../../../domain/method.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { type QuestionProps, TakeBack } from './yes-no-choice.tsx';

export type ScaleChoiceProps = QuestionProps<number> & { scale: NonNullable<Field['scale']> };

/** A row on a scale, every step with its word; the answer can be taken back. */
export function ScaleChoice({ scale, value, onChange, disabled = false, ...words }: ScaleChoiceProps) {
  const steps = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
  return (
    <div className="question-choice" data-kind="scale">
      <RadioGroup
        {...words}
        layout="scale"
        disabled={disabled}
        value={value === null ? null : String(value)}
        options={steps.map((step, index) => ({ value: String(step), label: step, hint: scale.labels[index] }))}
        onChange={(chosen) => onChange(Number(chosen))}
      />
      {value !== null && !disabled ? <TakeBack onClick={() => onChange(null)} /> : null}
    </div>
  );
}
