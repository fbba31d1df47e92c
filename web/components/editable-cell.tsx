/* oxlint-disable jsx-a11y/no-autofocus -- the field takes the place of the button that was just pressed */
/* oxlint-disable jsx-a11y/no-static-element-interactions -- listens to keys of the field inside */
import './data-table.css';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { unsafeSentence } from '../lib/text-guard.ts';
import { Select, type SelectOption } from './select.tsx';
import { TextField } from './text-field.tsx';

export type EditableCellProps = {
  /** What is edited, for the name of the field: "Kontakt, Polisen". */
  label: string;
  value: string;
  /** The new value, when it is another than before and safe to save. */
  onCommit: (value: string) => void;
  /** Choices instead of free text. */
  options?: readonly SelectOption<string>[];
  /** How the value is drawn when it is not being edited. */
  show?: ReactNode;
  type?: 'text' | 'email' | 'tel';
  disabled?: boolean;
};

/** A cell that is edited in place: press, Enter or F2 opens; Enter or leaving it keeps; Esc takes back. */
export function EditableCell({ label, value, onCommit, options, show, type = 'text', disabled = false }: EditableCellProps) {
  const { t } = useI18n();
  const [draft, setDraft] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const returnFocus = useRef(false);

  useEffect(() => {
    if (draft === null && returnFocus.current) opener.current?.focus();
    returnFocus.current = false;
  }, [draft]);

  function close(next: string | null, focus: boolean): void {
    if (next !== null && unsafeSentence(next)) return;
    returnFocus.current = focus;
    setDraft(null);
    if (next !== null && next.trim() !== value) onCommit(next.trim());
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') close(null, true);
    if (event.key !== 'Enter' || options) return;
    // Otherwise the same key press also reaches the button that takes the field's place, and opens it again.
    event.preventDefault();
    close(draft, true);
  }

  if (disabled) return <>{show ?? value}</>;
  if (draft === null) {
    return (
      <button
        ref={opener}
        type="button"
        className="editable-cell"
        data-empty={value === '' || undefined}
        data-type={type}
        onClick={() => setDraft(value)}
        onKeyDown={(event) => event.key === 'F2' && setDraft(value)}
      >
        <span className="visually-hidden">{t('table.editCell', { column: label })}: </span>
        {value === '' ? <EmptyCell /> : (show ?? value)}
      </button>
    );
  }
  return (
    <div className="editable-cell-form" onKeyDown={onKeyDown}>
      {options ? (
        <span onBlur={() => close(null, false)}>
          <Select label={label} hideLabel value={draft} options={options} autoFocus onChange={(chosen) => close(chosen, true)} />
        </span>
      ) : (
        <TextField
          label={label}
          hideLabel
          autoFocus
          type={type}
          value={draft}
          onChange={setDraft}
          onBlur={() => close(draft, false)}
        />
      )}
    </div>
  );
}

/** A quiet dash for the eye, a word for a screen reader. */
export function EmptyCell() {
  const { t } = useI18n();
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('table.emptyCell')}</span>
    </>
  );
}
