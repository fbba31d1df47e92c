/* oxlint-disable react/no-array-index-key -- lines have no id, and their order is part of the value */
import { Button } from '../../components/button.tsx';
import { FieldError } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useId } from 'react';

type LineListProps = {
  label: string;
  /** Words of the button that adds a line. */
  add: string;
  error: string | null;
  lines: readonly string[];
  least: number;
  most: number;
  onChange: (at: number, line: string) => void;
  onAdd: () => void;
  onRemove: (at: number) => void;
};

/** Short texts in order, each on a line of its own. */
export function LineList({ label, add, error, lines, least, most, onChange, onAdd, onRemove }: LineListProps) {
  const { t } = useI18n();
  const id = useId();
  return (
    <fieldset className="own-lines" aria-describedby={error ? id : undefined}>
      <legend className="field-label">{label}</legend>
      {lines.map((line, at) => (
        <div key={at} className="own-line">
          <TextField label={`${label} ${at + 1}`} hideLabel value={line} onChange={(next) => onChange(at, next)} />
          <Button variant="plain" icon="trash" iconOnly disabled={lines.length <= least} onClick={() => onRemove(at)}>
            {t('methodCopy.removeLine', { label: line || String(at + 1) })}
          </Button>
        </div>
      ))}
      <FieldError id={id} error={error} />
      <div>
        <Button size="small" icon="plus" disabled={lines.length >= most} onClick={onAdd}>
          {add}
        </Button>
      </div>
    </fieldset>
  );
}
