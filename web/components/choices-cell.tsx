import './data-table.css';
import { type ReactNode, useState } from 'react';

import { Button } from './button.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import type { Choice } from './choice-group.tsx';
import { Dialog } from './dialog.tsx';
import { EmptyCell } from './editable-cell.tsx';
import { Pill } from './pill.tsx';
import { useI18n } from '../lib/i18n.ts';

export type ChoicesCellProps<Value extends string> = {
  /** Name of the column, and whose row: "Kompetens, områdespolis". */
  label: string;
  values: readonly Value[];
  options: readonly (Choice<Value> & { label: string })[];
  onCommit: (values: Value[]) => void;
  disabled: boolean;
  /** How the chosen are drawn, instead of as pills. */
  show?: ReactNode;
};

/** More than these are told as a number: a table is for an overview. */
const mostPills = 3;

/** A cell that holds any of several coded values: pills, and a dialog to tick them in. */
export function ChoicesCell<Value extends string>({ label, values, options, onCommit, disabled, show }: ChoicesCellProps<Value>) {
  const { t, format } = useI18n();
  const [open, setOpen] = useState(false);
  const chosen = options.filter((option) => values.includes(option.value));
  const pills =
    chosen.length > mostPills ? (
      <Pill>
        {t('table.chosenOf', { count: chosen.length, total: options.length })}
        <span className="visually-hidden">: {format.list(chosen.map((option) => option.label))}</span>
      </Pill>
    ) : (
      chosen.map((option) => <Pill key={option.value}>{option.label}</Pill>)
    );
  const drawn = show ?? <span className="choices-cell-pills">{pills}</span>;
  if (disabled) return chosen.length > 0 ? drawn : null;
  return (
    <>
      <button
        type="button"
        className="editable-cell choices-cell"
        data-empty={chosen.length === 0 || undefined}
        onClick={() => setOpen(true)}
      >
        <span className="visually-hidden">{t('table.editCell', { column: label })}: </span>
        {chosen.length > 0 ? drawn : <EmptyCell />}
      </button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={label}
        actions={
          <Button variant="primary" onClick={() => setOpen(false)}>
            {t('common.done')}
          </Button>
        }
      >
        <CheckboxGroup label={label} hideLabel values={values} options={options} onChange={onCommit} />
      </Dialog>
    </>
  );
}
