import './field.css';
import { useRef, useState } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { parseNumber } from '../lib/parse-number.ts';
import { Field, type FieldWords, fieldWords } from './field.tsx';

export type NumberFieldProps = FieldWords & {
  value: number | null;
  /** Called with every usable number, with null when the field is emptied, and with the number before when it cannot be read. */
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  /** Only whole numbers. */
  whole?: boolean;
  /** An amount in kronor: "80 tkr" is read as 80 000. */
  money?: boolean;
  /** Written after the field: "kr", "personer". */
  unit?: string;
  disabled?: boolean;
  name?: string;
};

/** A number as people write it: "12 500", "3,5". What cannot be read stays in the field with a sentence and changes nothing. */
export function NumberField({
  value,
  onChange,
  min,
  max,
  whole = false,
  money = false,
  unit,
  disabled,
  name,
  ...words
}: NumberFieldProps) {
  const { t, format } = useI18n();
  const [typed, setTyped] = useState<string | null>(null);
  const before = useRef(value);
  const shown = typed ?? (value === null ? '' : format.number(value, { maximumFractionDigits: 6 }));
  const problem = typed === null ? null : numberProblem(typed);

  function numberProblem(text: string): string | null {
    const parsed = parseNumber(text, { whole, money });
    if (parsed === undefined) return t(money ? 'fields.amount' : 'fields.number');
    if (parsed !== null && whole && !Number.isInteger(parsed)) return t('fields.whole');
    if (parsed !== null && min !== undefined && parsed < min) return t('fields.numberMin', { min });
    if (parsed !== null && max !== undefined && parsed > max) return t('fields.numberMax', { max });
    return null;
  }

  function type(text: string): void {
    if (typed === null) before.current = value;
    setTyped(text);
    const parsed = parseNumber(text, { whole, money });
    // What is typed on the way to something that cannot be read ("80" of "80 tk") is not what was meant.
    if (parsed === undefined || numberProblem(text) !== null) onChange(before.current);
    else onChange(parsed);
  }

  return (
    <Field {...fieldWords({ ...words, error: problem ?? words.error })}>
      {(control) => (
        <span className="input-with-unit">
          <input
            {...control}
            className="input"
            data-width="number"
            data-unsafe={problem ? '' : undefined}
            inputMode="decimal"
            autoComplete="off"
            name={name}
            disabled={disabled}
            value={shown}
            onChange={(event) => type(event.target.value)}
            onBlur={() => problem === null && setTyped(null)}
          />
          {unit ? <span>{unit}</span> : null}
        </span>
      )}
    </Field>
  );
}
