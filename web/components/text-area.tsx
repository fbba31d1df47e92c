import './field.css';
import { type ComponentPropsWithRef, useLayoutEffect, useRef } from 'react';
import { useLengthWords } from '../lib/length-words.ts';
import { unsafeSentence } from '../lib/text-guard.ts';
import { Field, type FieldWords, fieldWords } from './field.tsx';

export type TextAreaProps = FieldWords &
  Pick<
    ComponentPropsWithRef<'textarea'>,
    'placeholder' | 'disabled' | 'readOnly' | 'onBlur' | 'onKeyDown' | 'autoFocus' | 'name'
  > & {
    value: string;
    onChange: (value: string) => void;
    /** Lines shown when empty; the field grows with the text. */
    rows?: number;
    /** Longest text that the server takes; the count shows near the end. */
    maxLength?: number;
    /** Drawn as a note, large on amber. */
    note?: boolean;
  };

/** Several lines of text, as tall as what is written. Nothing is cut: a text that is too long says so. */
export function TextArea({
  value,
  onChange,
  rows = 3,
  maxLength,
  note = false,
  placeholder,
  disabled,
  readOnly,
  onBlur,
  onKeyDown,
  autoFocus,
  name,
  ...words
}: TextAreaProps) {
  const area = useGrowingArea(value);
  const unsafe = unsafeSentence(value);
  const { tooLong, left } = useLengthWords(value, maxLength);
  const error = unsafe ?? tooLong ?? words.error;
  return (
    <Field {...fieldWords({ ...words, error })}>
      {(control) => (
        <>
          <textarea
            {...{ placeholder, disabled, readOnly, onBlur, onKeyDown, autoFocus, name }}
            {...control}
            ref={area}
            className="input"
            rows={rows}
            style={{ '--rows': rows } as React.CSSProperties}
            value={value}
            data-note={note ? '' : undefined}
            data-unsafe={unsafe || tooLong ? '' : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
          {left ? <div className="field-hint">{left}</div> : null}
        </>
      )}
    </Field>
  );
}

/** Browsers without `field-sizing` get the height set from the text. */
function useGrowingArea(value: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);
  return area;
}
