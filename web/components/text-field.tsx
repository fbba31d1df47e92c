import './field.css';
import type { ComponentPropsWithRef } from 'react';
import { unsafeSentence } from '../lib/text-guard.ts';
import { Field, type FieldWords, fieldWords } from './field.tsx';

export type TextFieldProps = FieldWords &
  Pick<
    ComponentPropsWithRef<'input'>,
    | 'ref'
    | 'autoComplete'
    | 'inputMode'
    | 'maxLength'
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
  ...input
}: TextFieldProps) {
  const unsafe = unguarded ? null : unsafeSentence(value);
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
        <input
          {...input}
          {...control}
          className="input"
          type={type}
          value={value}
          data-unsafe={unsafe ? '' : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
