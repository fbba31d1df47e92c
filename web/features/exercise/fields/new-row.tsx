import './new-row.css';
import { useRef } from 'react';
import { rowLimit } from '../../../../domain/text-limits.ts';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useI18n } from '../../../lib/i18n.ts';
import { unsafeSentence } from '../../../lib/text-guard.ts';
import { useDraft } from '../../../lib/use-draft.ts';

export type NewRowProps = {
  /** What the row is added to. */
  label: string;
  placeholder?: string;
  /** Longest text that can be kept; a longer one stays in the field, which says so. */
  maxLength?: number;
  /** False when the text may not be saved: it then stays in the field. */
  onAdd: (text: string) => boolean;
};

/** A line to write a new row in; Enter adds it and asks for the next. Half-written, it is there again after Back and a reload. */
export function NewRow({ label, placeholder, maxLength = rowLimit, onAdd }: NewRowProps) {
  const { t } = useI18n();
  const { value: text, set: setText, drop } = useDraft(`new-row${location.pathname}/${label}`, '');
  const input = useRef<HTMLInputElement>(null);

  function add(): void {
    if (text.trim() === '' || unsafeSentence(text) !== null || text.trim().length > maxLength) return;
    if (onAdd(text.trim())) drop();
    input.current?.focus();
  }

  return (
    <div className="live-list-new no-print">
      <TextField
        ref={input}
        label={t('exercise.newRow', { list: label })}
        hideLabel
        className="grow"
        placeholder={placeholder ?? t('exercise.newRowHint')}
        maxLength={maxLength}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <Button icon="plus" onClick={add}>
        {t('common.add')}
      </Button>
    </div>
  );
}
