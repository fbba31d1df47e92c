import type { ReactNode } from 'react';
import { scaleWords } from '../../../domain/cell-words.ts';
import type { RegisterColumn } from '../../../domain/method.ts';
import { largestCellNumber, longestCell, type RowValue } from '../../../domain/register.ts';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { DateField } from '../../components/date-field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** What a cell can be chosen from, by what the column points at. */
export type CellChoices = {
  actors: readonly { id: string; name: string }[];
  rows: (register: string) => readonly { id: string; name: string }[];
};

type CellFieldProps = {
  column: RegisterColumn;
  value: RowValue | undefined;
  choices: CellChoices;
  onChange: (value: RowValue) => void;
};

/** The control for one cell in the form of a row. */
export function CellField({ column, value, choices, onChange }: CellFieldProps): ReactNode {
  const { t } = useI18n();
  const words = { label: column.label, ...(column.hint ? { hint: column.hint } : {}) };
  const one = (options: { value: string; label: string }[]) => (
    <Select
      {...words}
      value={typeof value === 'string' && value !== '' ? value : null}
      placeholder={t('registers.notChosen')}
      onClear={() => onChange(null)}
      options={options}
      onChange={onChange}
    />
  );
  const any = (options: { value: string; label: string }[]) => (
    <CheckboxGroup
      {...words}
      values={Array.isArray(value) ? value : []}
      options={options}
      layout={options.length > 6 ? 'cards' : 'list'}
      onChange={onChange}
    />
  );
  const named = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }));
  const items = column.items.map(({ key, label }) => ({ value: key, label }));
  switch (column.type) {
    case 'line':
      return <TextField {...words} value={String(value ?? '')} maxLength={longestCell.line} onChange={onChange} />;
    case 'text':
      return <TextArea {...words} rows={2} value={String(value ?? '')} maxLength={longestCell.text} onChange={onChange} />;
    case 'number':
      return (
        <NumberField
          {...words}
          min={0}
          max={largestCellNumber}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'date':
      return <DateField {...words} value={typeof value === 'string' ? value : null} onChange={onChange} />;
    case 'yes-no':
      return (
        <Select
          {...words}
          value={typeof value === 'boolean' ? String(value) : null}
          placeholder={t('registers.notChosen')}
          onClear={() => onChange(null)}
          options={[
            { value: 'true', label: t('common.yes') },
            { value: 'false', label: t('common.no') },
          ]}
          onChange={(chosen) => onChange(chosen === 'true')}
        />
      );
    case 'choice':
      return one(items);
    case 'choices':
      return any(items);
    case 'scale': {
      const { min, max } = column.scale ?? { min: 1, max: 5 };
      const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index);
      return (
        <Select
          {...words}
          value={typeof value === 'number' ? String(value) : null}
          placeholder={t('registers.notChosen')}
          onClear={() => onChange(null)}
          options={steps.map((step) => ({ value: String(step), label: scaleWords(column, step) }))}
          onChange={(chosen) => onChange(Number(chosen))}
        />
      );
    }
    case 'actor':
      return one(named(choices.actors));
    case 'actors':
      return any(named(choices.actors));
    case 'rows':
      return any(named(choices.rows(column.of ?? '')));
  }
}
