import './field.css';
import { type ReactNode, useId } from 'react';

export type CheckboxProps = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  name?: string;
};

/** One tick; the whole line is the target. */
export function Checkbox({ label, hint, checked, onChange, disabled, name }: CheckboxProps) {
  const id = useId();
  return (
    <label className="option">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? id : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
      {hint ? <small id={id}>{hint}</small> : null}
    </label>
  );
}
