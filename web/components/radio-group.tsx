import { useId } from 'react';
import { type Choice, ChoiceGroup, type ChoiceLayout } from './choice-group.tsx';
import { type FieldWords, fieldWords } from './field.tsx';

export type RadioGroupProps<Value extends string> = FieldWords & {
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly Choice<Value>[];
  layout?: ChoiceLayout;
  disabled?: boolean;
};

/** One of a few, all in sight. `layout="scale"` for 1-5. */
export function RadioGroup<Value extends string>({
  value,
  onChange,
  options,
  layout = 'list',
  disabled,
  ...words
}: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <ChoiceGroup {...fieldWords(words)} layout={layout} steps={options.length}>
      {options.map((option) => (
        <label key={option.value} className="option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            disabled={disabled || option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
          {option.hint ? <small>{option.hint}</small> : null}
        </label>
      ))}
    </ChoiceGroup>
  );
}
