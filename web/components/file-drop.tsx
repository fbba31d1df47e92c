import './file-drop.css';
import { useState } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { Field, type FieldWords, fieldWords } from './field.tsx';
import { Icon } from './icon.tsx';

export type FileDropProps = FieldWords & {
  file: File | null;
  onChange: (file: File) => void;
  /** File endings with dot, in lower case: ['.xlsx', '.csv']. */
  accept: readonly string[];
  /** Bytes; 20 MB unless told. */
  maxBytes?: number;
  /** Other files are taken too: who receives them names what they are, and what to save them as. */
  anyKind?: boolean;
  disabled?: boolean;
};

/** Takes one file by drag, by click or by keyboard, and says at once when its type or size cannot be received. */
export function FileDrop({ file, onChange, accept, maxBytes = 20_000_000, anyKind, disabled, ...words }: FileDropProps) {
  const { t, format } = useI18n();
  const [problem, setProblem] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const types = format.list([...accept]);
  const max = format.bytes(maxBytes);

  function take(chosen: File | undefined): void {
    if (!chosen) return;
    const known = anyKind || accept.some((ending) => chosen.name.toLowerCase().endsWith(ending));
    const size = format.bytes(chosen.size);
    if (!known) setProblem(t('fields.fileWrongType', { name: chosen.name, types }));
    else if (chosen.size > maxBytes) setProblem(t('fields.fileTooLarge', { name: chosen.name, size, max }));
    else {
      setProblem(null);
      onChange(chosen);
    }
  }

  return (
    <Field {...fieldWords({ ...words, error: problem ?? words.error })}>
      {(control) => (
        <div
          className="file-drop"
          data-over={over || undefined}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
        >
          <Icon name="upload" size={26} />
          <span>
            <strong>
              {file ? t('fields.fileChosen', { name: file.name, size: format.bytes(file.size) }) : t('fields.dropFile')}
            </strong>
            <span className="small muted">{t('fields.fileTypes', { types, max })}</span>
          </span>
          <input
            {...control}
            type="file"
            accept={accept.join(',')}
            disabled={disabled}
            onChange={(event) => {
              take(event.target.files?.[0]);
              // Choosing the same file again after correcting it must count as a change.
              event.target.value = '';
            }}
          />
        </div>
      )}
    </Field>
  );
}
