import './field.css';
import type { ComponentPropsWithRef } from 'react';
import { useLengthWords } from '../lib/length-words.ts';
import { unsafeSentence } from '../lib/text-guard.ts';
import { Field, type FieldWords, fieldWords } from './field.tsx';

export type TextFieldProps = FieldWords &
  Pick<
    ComponentPropsWithRef<'input'>,
    | 'ref'
    | 'autoComplete'
    | 'inputMode'
    | 'placeholder'
    | 'disabled'
    | 'readOnly'
    | 'onBlur'
    | 'onKeyDown'
    | 'autoFocus'
    | 'name'
    | 'spellCheck'
  > & {
    value: string;
    onChange: (value: string) => void;
    /** Longest text that can be kept; nothing is cut, and the count shows near the end. */
    maxLength?: number;
    type?: 'text' | 'email' | 'tel' | 'url' | 'search';
    /** Machine text (an address, a code) is not read by the safe-text guard. */
    unguarded?: boolean;
  };

/** One line of text. The safe-text guard says why a personal number cannot be saved; savers and forms refuse it. */
export function TextField({
  label,
  hideLabel,
  hint,
  error,
  audience,
  required,
  optional,
  className,
  value,
  onChange,
  type = 'text',
  unguarded = false,
  maxLength,
  ...input
}: TextFieldProps) {
  const length = useLengthWords(value, maxLength);
  const unsafe = (unguarded ? null : unsafeSentence(value)) ?? length.tooLong;
  const words = fieldWords({
    label,
    hideLabel,
    hint,
    error: unsafe ?? error,
    audience,
    required,
    optional,
    className,
  } as FieldWords);
  return (
    <Field {...words}>
      {(control) => (
        <>
          <input
            {...input}
            {...control}
            className="input"
            type={type}
            value={value}
            data-unsafe={unsafe ? '' : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
          {length.left ? <div className="field-hint">{length.left}</div> : null}
        </>
      )}
    </Field>
  );
}
