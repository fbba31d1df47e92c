/* oxlint-disable jsx-a11y/no-autofocus -- passed on from a cell that was just opened */
import './field.css';
import { Field, type FieldWords, fieldWords } from './field.tsx';
import { Icon } from './icon.tsx';

export type SelectOption<Value extends string> = { value: Value; label: string; disabled?: boolean };

export type SelectProps<Value extends string> = FieldWords & {
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly SelectOption<Value>[];
  /** Shown first, for no choice; choosing it again calls `onClear` when given, else it can't be chosen. */
  placeholder?: string;
  onClear?: () => void;
  disabled?: boolean;
  autoFocus?: boolean;
  name?: string;
};

/** One of several, in the system's own list. */
export function Select<Value extends string>({
  value,
  onChange,
  options,
  placeholder,
  onClear,
  disabled,
  autoFocus,
  name,
  ...words
}: SelectProps<Value>) {
  return (
    <Field {...fieldWords(words)}>
      {(control) => (
        <span className="select">
          <select
            {...control}
            className="input"
            name={name}
            disabled={disabled}
            autoFocus={autoFocus}
            value={value ?? ''}
            onChange={(event) => (event.target.value === '' ? onClear?.() : onChange(event.target.value as Value))}
          >
            {placeholder !== undefined || value === null ? (
              <option value="" disabled={!onClear}>
                {placeholder ?? ''}
              </option>
            ) : null}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" size={18} />
        </span>
      )}
    </Field>
  );
}
