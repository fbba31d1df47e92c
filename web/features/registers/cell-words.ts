import type { RegisterColumn } from '../../../domain/method.ts';
import type { RowValue } from '../../../domain/register.ts';
import type { I18n } from '../../lib/i18n.ts';

/** Names of what cells point at. */
export type CellNames = { actor: (id: string) => string; row: (register: string, id: string) => string };

/** A cell in words, for tables, conflicts and print; empty when nothing is written. */
export function cellWords(
  column: RegisterColumn,
  value: RowValue | undefined,
  { t, format, names }: Pick<I18n, 't' | 'format'> & { names: CellNames },
): string {
  if (value === null || value === undefined || value === '') return '';
  const itemWords = (key: string) => column.items.find((item) => item.key === key)?.label ?? key;
  const list = (words: (id: string) => string) => format.list((value as string[]).map(words));
  switch (column.type) {
    case 'line':
    case 'text':
      return String(value);
    case 'number':
      return format.number(Number(value), { maximumFractionDigits: 2 });
    case 'date':
      return format.date(String(value), 'short');
    case 'yes-no':
      return t(value === true ? 'common.yes' : 'common.no');
    case 'choice':
      return itemWords(String(value));
    case 'choices':
      return list(itemWords);
    case 'scale':
      return scaleWords(column, Number(value));
    case 'actor':
      return names.actor(String(value));
    case 'actors':
      return list(names.actor);
    case 'rows':
      return list((id) => names.row(column.of ?? '', id));
  }
}

/** "3 Ibland": the step and its word. */
export function scaleWords({ scale }: RegisterColumn, value: number): string {
  const word = scale?.labels[value - scale.min];
  return word ? `${value} ${word}` : String(value);
}
