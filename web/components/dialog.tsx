/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a press outside; the keyboard has Esc */
import './dialog.css';
import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { Button } from './button.tsx';

export type DialogProps = {
  open: boolean;
  /** Called by Esc, the close button and a click outside. */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
  size?: 'normal' | 'wide';
  /** A click outside does nothing: for dialogs that hold something written. */
  keepOpen?: boolean;
};

/** A native modal dialog: focus goes in, stays in and returns; Esc closes. Its content is drawn only while open. */
export function Dialog({ open, onClose, title, children, actions, size = 'normal', keepOpen = false }: DialogProps) {
  const { t } = useI18n();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = element.current;
    if (!dialog || !open) return undefined;
    // A field with `autoFocus` has it already; otherwise begin at the title, not at the close button.
    const chosen = dialog.contains(document.activeElement) ? (document.activeElement as HTMLElement) : dialog.querySelector('h2');
    dialog.showModal();
    chosen?.focus();
    return () => dialog.close();
  }, [open]);

  function cancel(event: SyntheticEvent): void {
    event.preventDefault();
    onClose();
  }

  if (!open) return null;
  return (
    <dialog
      ref={element}
      className="dialog"
      data-size={size}
      aria-labelledby={id}
      onCancel={cancel}
      onClick={(event) => !keepOpen && event.target === element.current && onClose()}
    >
      <div className="dialog-head">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <Button variant="plain" icon="close" iconOnly onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      <div className="dialog-body">{children}</div>
      {actions ? <div className="dialog-actions">{actions}</div> : null}
    </dialog>
  );
}
