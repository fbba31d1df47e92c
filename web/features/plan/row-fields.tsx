import type { ReactNode } from 'react';
import { lineLimit, longestText } from '../../../domain/text-limits.ts';
import { DateField } from '../../components/date-field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { type I18n, useI18n } from '../../lib/i18n.ts';
import { usePlan } from './plan-context.tsx';

/** Kinds of rows that are plain lists of fields. */
export type PlainKind = 'grants' | 'communication' | 'evaluation';
type FieldType = 'line' | 'text' | 'date' | 'money' | 'actor';

/** The fields of each kind in the order of its form; the first names the row. @source inventory M13 M17 M22 */
export const rowFields = {
  grants: { source: 'line', purpose: 'text', amountSek: 'money', applyBy: 'date', actorId: 'actor' },
  communication: { audience: 'line', matters: 'text', reach: 'text', tone: 'text', helpers: 'text', actorId: 'actor' },
  evaluation: { what: 'line', dueOn: 'date', how: 'text', documented: 'text', actorId: 'actor' },
} as const satisfies Record<PlainKind, Record<string, FieldType>>;

/** Names of the fields of a kind with their types. */
export const fieldsOf = (kind: PlainKind) => Object.entries(rowFields[kind]) as [string, FieldType][];

export const fieldLabel = (kind: PlainKind, key: string, t: I18n['t']) => t(`plan.${kind}.${key}` as 'plan.grants.source');

const mostSek = 1e12;

type PlainFieldProps = { kind: PlainKind; name: string; type: FieldType; value: unknown; onChange: (value: unknown) => void };

/** The control of one field. */
export function PlainField({ kind, name, type, value, onChange }: PlainFieldProps): ReactNode {
  const { t } = useI18n();
  const { actors, nameOf } = usePlan();
  const label = fieldLabel(kind, name, t);
  switch (type) {
    case 'line':
      return (
        <TextField
          label={label}
          value={value as string}
          maxLength={lineLimit}
          audience={t('fields.audienceGroup')}
          onChange={onChange}
        />
      );
    case 'text':
      return <TextArea label={label} rows={2} value={value as string} maxLength={longestText} onChange={onChange} />;
    case 'date':
      return <DateField label={label} value={value as string | null} onChange={onChange} />;
    case 'money':
      return (
        <NumberField
          label={label}
          value={value as number | null}
          min={0}
          max={mostSek}
          unit={t('plan.budget.sek')}
          whole
          money
          onChange={onChange}
        />
      );
    case 'actor': {
      const chosen = value as string | null;
      const known = chosen === null || actors.some(({ id }) => id === chosen) ? [] : [{ value: chosen, label: nameOf(chosen) }];
      return (
        <Select
          label={label}
          value={chosen}
          placeholder={t('plan.nobody')}
          onClear={() => onChange(null)}
          options={[...known, ...actors.map(({ id, name: actorName }) => ({ value: id, label: actorName }))]}
          onChange={onChange}
        />
      );
    }
  }
}

/** A value as it is read in a table or in a conflict. */
export function plainWords(
  type: FieldType,
  value: unknown,
  { format, nameOf }: { format: I18n['format']; nameOf: (id: string | null) => string },
): string {
  if (value === null || value === '') return '';
  if (type === 'date') return format.date(value as string, 'short');
  if (type === 'money') return format.money(value as number);
  return type === 'actor' ? nameOf(value as string) : String(value);
}
