import { type Choice, ChoiceGroup, type ChoiceLayout } from './choice-group.tsx';
import { type FieldWords, fieldWords } from './field.tsx';

export type CheckboxGroupProps<Value extends string> = FieldWords & {
  values: readonly Value[];
  onChange: (values: Value[]) => void;
  options: readonly Choice<Value>[];
  layout?: ChoiceLayout;
  disabled?: boolean;
};

/** Any of several. The values keep the order of the options. */
export function CheckboxGroup<Value extends string>({
  values,
  onChange,
  options,
  layout = 'list',
  disabled,
  ...words
}: CheckboxGroupProps<Value>) {
  const toggle = (value: Value) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((other) => (other === value ? !values.includes(value) : values.includes(other))),
    );
  return (
    <ChoiceGroup {...fieldWords(words)} layout={layout} steps={options.length}>
      {options.map((option) => (
        <label key={option.value} className="option">
          <input
            type="checkbox"
            checked={values.includes(option.value)}
            disabled={disabled || option.disabled}
            onChange={() => toggle(option.value)}
          />
          <span>{option.label}</span>
          {option.hint ? <small>{option.hint}</small> : null}
        </label>
      ))}
    </ChoiceGroup>
  );
}
