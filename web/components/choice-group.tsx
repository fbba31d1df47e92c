import './field.css';
import { type ReactNode, useId } from 'react';
import { Audience, FieldError, type FieldWords } from './field.tsx';

export type Choice<Value extends string> = { value: Value; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** `list`: one under the other. `row`: on a line. `cards`: each in a box. `scale`: steps in equal boxes. */
export type ChoiceLayout = 'list' | 'row' | 'cards' | 'scale';

/** A fieldset with its legend, hint, error and audience; radio and checkbox groups stand in it. */
export function ChoiceGroup({
  label,
  hideLabel,
  hint,
  error,
  audience,
  optional,
  layout,
  steps,
  children,
}: FieldWords & { layout: ChoiceLayout; steps: number; children: ReactNode }) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className="field" aria-describedby={describedBy || undefined} data-optional={optional || undefined}>
      <legend className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</legend>
      {hint ? (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      ) : null}
      <div className={layout === 'scale' ? 'options-box' : undefined}>
        <div className="options" data-layout={layout} style={{ '--steps': steps } as React.CSSProperties}>
          {children}
        </div>
      </div>
      <FieldError id={`${id}-error`} error={error} />
      {audience ? <Audience who={audience} /> : null}
    </fieldset>
  );
}
