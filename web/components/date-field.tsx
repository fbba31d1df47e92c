import './field.css';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { Field, type FieldWords, fieldWords } from './field.tsx';

export type DateFieldProps = FieldWords & {
  /** ISO date. */
  value: string | null;
  onChange: (value: string | null) => void;
  min?: string;
  max?: string;
  disabled?: boolean;
  name?: string;
};

/** A day, in the system's own calendar. A day outside the limits (1990-2200 unless told) is not passed on. */
export function DateField({ value, onChange, min = '1990-01-01', max = '2200-12-31', disabled, name, ...words }: DateFieldProps) {
  const { t, format } = useI18n();
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  // Uncontrolled: a half-written date has the value '' and must not be overwritten while someone is in the field.
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = value ?? '';
  }, [value]);

  function change(element: HTMLInputElement): void {
    const chosen = element.value;
    const next = element.validity.badInput
      ? t('fields.dateInvalid')
      : chosen !== '' && chosen < min
        ? t('fields.dateMin', { min: format.date(min) })
        : chosen > max
          ? t('fields.dateMax', { max: format.date(max) })
          : null;
    setProblem(next);
    if (next === null) onChange(chosen === '' ? null : chosen);
  }

  return (
    <Field {...fieldWords({ ...words, error: problem ?? words.error })}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="date"
          name={name}
          disabled={disabled}
          defaultValue={value ?? ''}
          ref={input}
          data-unsafe={problem ? '' : undefined}
          onChange={(event) => change(event.target)}
        />
      )}
    </Field>
  );
}
