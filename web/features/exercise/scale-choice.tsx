import type { Field } from '../../../domain/method.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { type QuestionProps, TakeBack } from './yes-no-choice.tsx';

export type ScaleChoiceProps = QuestionProps<number> & {
  scale: NonNullable<Field['scale']>;
  /** Numbers in a row, with the word of the chosen step below. */
  compact?: boolean;
};

/** A row on a scale, every step with its word; the answer can be taken back. */
export function ScaleChoice({
  scale,
  value,
  onChange,
  disabled = false,
  bare = false,
  compact = false,
  ...words
}: ScaleChoiceProps) {
  const steps = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
  return (
    <div className="question-choice" data-kind="scale" data-compact={compact || undefined}>
      <RadioGroup
        {...words}
        layout="scale"
        disabled={disabled}
        value={value === null ? null : String(value)}
        options={steps.map((step, index) => option(step, scale.labels[index] ?? '', compact))}
        onChange={(chosen) => onChange(Number(chosen))}
      />
      {compact ? <p className="scale-word">{value === null ? '' : (scale.labels[value - scale.min] ?? '')}</p> : null}
      {value !== null && !disabled && !bare ? <TakeBack onClick={() => onChange(null)} /> : null}
    </div>
  );
}

function option(step: number, word: string, compact: boolean) {
  const value = String(step);
  if (!compact) return { value, label: step, hint: word };
  return {
    value,
    label: (
      <>
        {step}
        <span className="visually-hidden"> {word}</span>
      </>
    ),
  };
}
