import { useRef, useState } from 'react';
import { lineLimit } from '../../../domain/text-limits.ts';
import { TextField } from '../../components/text-field.tsx';
import { unsafeSentence } from '../../lib/text-guard.ts';

type WrittenLineProps = {
  label: string;
  value: string;
  /** Rejects when the text was not saved; the page says why. */
  onSave: (text: string) => Promise<unknown>;
};

/** One line that is saved when one leaves it or presses Enter; a line that is empty, unsafe or refused stays in the field. */
export function WrittenLine({ label, value, onSave }: WrittenLineProps) {
  const [written, setWritten] = useState<string | null>(null);
  const sending = useRef<string | null>(null);
  async function save(): Promise<void> {
    if (written === null) return;
    const text = written.trim();
    if (text === '' || text === sending.current || unsafeSentence(text) !== null) return;
    sending.current = text;
    const isSaved =
      text === value ||
      (await onSave(text).then(
        () => true,
        () => false,
      ));
    sending.current = null;
    // What has been written meanwhile is saved when one leaves the line again.
    if (isSaved) setWritten((now) => (now === written ? null : now));
  }
  return (
    <TextField
      label={label}
      hideLabel
      className="grow"
      maxLength={lineLimit}
      value={written ?? value}
      onChange={setWritten}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void save();
      }}
    />
  );
}
