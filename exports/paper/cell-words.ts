import type { Field, RegisterColumn } from '../../domain/method.ts';
import type { RowValue } from '../../domain/register.ts';
import type { DocumentWords } from '../document/document-words.ts';

/** Names of what cells point at. */
export type CellNames = { actor: (id: string) => string; row: (register: string, id: string) => string };

/** A cell of a declared register in words; empty when nothing is written. */
export function cellWords(column: RegisterColumn, value: RowValue | undefined, words: DocumentWords, names: CellNames): string {
  if (value === null || value === undefined || value === '') return '';
  const itemWords = (key: string) => column.items.find((item) => item.key === key)?.label ?? key;
  const list = (name: (id: string) => string) => (Array.isArray(value) ? value : []).map(name).join(', ');
  switch (column.type) {
    case 'line':
    case 'text':
      return String(value);
    case 'number':
      return words.number(Number(value));
    case 'date':
      return words.shortDate(String(value));
    case 'yes-no':
      return words.say(value === true ? 'yes' : 'no');
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
export function scaleWords({ scale }: Pick<Field, 'scale'>, value: number): string {
  const word = scale?.labels[value - scale.min];
  return word ? `${value} ${word}` : String(value);
}
