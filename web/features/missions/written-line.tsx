import { useState } from 'react';
import { lineLimit } from '../../../domain/text-limits.ts';
import { TextField } from '../../components/text-field.tsx';
import { unsafeSentence } from '../../lib/text-guard.ts';

type WrittenLineProps = { label: string; value: string; onSave: (text: string) => void };

/** One line that is saved when one leaves it or presses Enter; an empty or unsafe line stays in the field. */
export function WrittenLine({ label, value, onSave }: WrittenLineProps) {
  const [written, setWritten] = useState<string | null>(null);
  function save(): void {
    if (written === null) return;
    const text = written.trim();
    if (text === '' || unsafeSentence(text) !== null) return;
    if (text !== value) onSave(text);
    setWritten(null);
  }
  return (
    <TextField
      label={label}
      hideLabel
      className="grow"
      maxLength={lineLimit}
      value={written ?? value}
      onChange={setWritten}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
