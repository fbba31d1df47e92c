import './field.css';
import { type ReactNode, useId } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { Icon } from './icon.tsx';

/** What every field can say around its control. */
export type FieldWords = {
  label: ReactNode;
  /** Label read out but not drawn: only where a table header or a title beside it says the same. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** Why the value cannot be used, and what to do. */
  error?: string | null | undefined;
  /** Who will see what is written: "alla i samverkan". */
  audience?: string;
  required?: boolean;
  /** Marks the field as "valfritt". */
  optional?: boolean;
  className?: string;
};

/** Ids and states to spread on the control inside a field. */
export type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
};

/** Picks a field's words out of a component's props. */
export function fieldWords<Props extends FieldWords>(props: Props): FieldWords {
  const { label, hideLabel, hint, error, audience, required, optional, className } = props;
  return {
    label,
    ...(hideLabel ? { hideLabel } : {}),
    hint,
    error,
    ...(audience ? { audience } : {}),
    ...(required ? { required } : {}),
    ...(optional ? { optional } : {}),
    ...(className ? { className } : {}),
  };
}

/** Label, hint, error and audience around one control, tied together for screen readers. */
export function Field({
  label,
  hideLabel,
  hint,
  error,
  audience,
  required,
  optional,
  className,
  children,
}: FieldWords & { children: (control: ControlProps) => ReactNode }) {
  const { t } = useI18n();
  const id = useId();
  const describedBy = [hint && `${id}-hint`, audience && `${id}-audience`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={className ? `field ${className}` : 'field'}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label} {optional ? <small>{t('common.optional')}</small> : null}
      </label>
      {hint ? (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      ) : null}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      <FieldError id={`${id}-error`} error={error} />
      {audience ? <Audience id={`${id}-audience`} who={audience} /> : null}
    </div>
  );
}

/** The red sentence under a field; announced when it appears. */
export function FieldError({ id, error }: { id: string; error: string | null | undefined }) {
  return (
    <div id={id} role="alert" hidden={!error} className="field-error">
      {error ? (
        <>
          <Icon name="warning" size={17} />
          <span>{error}</span>
        </>
      ) : null}
    </div>
  );
}

/** "Vem ser det här: …", under what one writes. */
export function Audience({ id, who }: { id?: string; who: string }) {
  const { t } = useI18n();
  return (
    <div id={id} className="field-audience">
      <Icon name="eye" size={16} />
      {t('fields.audience', { who })}
    </div>
  );
}
