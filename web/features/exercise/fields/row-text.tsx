import { useState } from 'react';
import { rowLimit } from '../../../../domain/text-limits.ts';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';

export type RowTextProps = {
  label: string;
  /** False to show the label above the field; hidden otherwise. */
  hideLabel?: boolean;
  value: string;
  maxLength?: number;
  /** Lines shown; one line when left out. */
  rows?: number;
  /** False when the text may not be saved: it then stays in the field alone. */
  onChange: (text: string) => boolean;
};

/** The text of a row in a shared sheet. */
export function RowText({ label, hideLabel = true, value, maxLength = rowLimit, rows, onChange }: RowTextProps) {
  const [held, setHeld] = useState<string | null>(null);
  const field = {
    ...{ label, hideLabel, maxLength },
    className: 'grow',
    value: held ?? value,
    onChange: (text: string) => setHeld(onChange(text) ? null : text),
  };
  return rows === undefined ? <TextField {...field} /> : <TextArea {...field} rows={rows} />;
}
