/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- the form only hears Escape from the field inside it */
import './quick-line.css';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';
import { dropDraft, readDraft, writeDraft } from '../lib/drafts.ts';
import { useI18n } from '../lib/i18n.ts';
import { refusalSentence } from '../lib/refusal.ts';
import { unsafeSentence } from '../lib/text-guard.ts';

export type QuickLineProps = {
  /** What is half-written survives a reload under this name. */
  draftKey: string;
  label: string;
  /** Draw the label; otherwise it is read out only. */
  showLabel?: boolean;
  hint?: string;
  placeholder?: string;
  buttonLabel?: string;
  maxLength?: number;
  onAdd: (text: string) => Promise<unknown>;
  /** Given when the line can be closed. */
  onClose?: () => void;
};

/** One line that adds something with Enter. The words stay until the server has taken them. */
export function QuickLine({
  draftKey,
  label,
  showLabel = false,
  hint,
  placeholder,
  buttonLabel,
  maxLength = 300,
  onAdd,
  onClose,
}: QuickLineProps) {
  const { t } = useI18n();
  const [text, setText] = useState(() => readDraft<string>(draftKey) ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(text);

  function write(next: string): void {
    latest.current = next;
    setText(next);
    setProblem(null);
    if (next === '') dropDraft(draftKey);
    else writeDraft(draftKey, next);
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy || text.trim() === '' || unsafeSentence(text)) return;
    setBusy(true);
    try {
      await onAdd(text.trim());
      // What has been written meanwhile is the next line.
      if (latest.current === text) write('');
    } catch (error) {
      setProblem(refusalSentence(error));
    }
    setBusy(false);
    input.current?.focus();
  }

  function keyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !onClose) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  }

  return (
    <form className="quick-line" onSubmit={(event) => void send(event)} onKeyDown={keyDown}>
      <TextField
        ref={input}
        label={label}
        hideLabel={!showLabel}
        hint={hint}
        placeholder={placeholder}
        value={text}
        maxLength={maxLength}
        error={problem}
        autoFocus={onClose !== undefined}
        onChange={write}
      />
      <div className="cluster">
        <Button type="submit" size="small" variant={onClose ? 'primary' : 'quiet'} busy={busy}>
          {buttonLabel ?? t('common.add')}
        </Button>
        {onClose ? (
          <Button size="small" variant="plain" onClick={onClose}>
            {t('common.close')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
