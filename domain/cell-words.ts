import type { RegisterColumn, Scale } from './method.ts';
import type { RowValue } from './register.ts';

/** Names of what cells point at. */
export type CellNames = { actor: (id: string) => string; row: (register: string, id: string) => string };

/** How a language says what is no text already: on a page or on paper. `date` takes an ISO date. */
export type CellSpeech = {
  number: (value: number) => string;
  date: (iso: string) => string;
  yesNo: (answer: boolean) => string;
  list: (parts: string[]) => string;
};

/** A cell of a declared register in words; empty when nothing is written. */
export function cellWords(
  column: RegisterColumn,
  value: RowValue | undefined,
  { speech, names }: { speech: CellSpeech; names: CellNames },
): string {
  if (value === null || value === undefined || value === '') return '';
  const itemWords = (key: string) => column.items.find((item) => item.key === key)?.label ?? key;
  const list = (name: (id: string) => string) => (Array.isArray(value) && value.length > 0 ? speech.list(value.map(name)) : '');
  switch (column.type) {
    case 'line':
    case 'text':
      return String(value);
    case 'number':
      return speech.number(Number(value));
    case 'date':
      return speech.date(String(value));
    case 'yes-no':
      return speech.yesNo(value === true);
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
export function scaleWords({ scale }: { scale: Scale | null }, value: number): string {
  const word = scale?.labels[value - scale.min];
  return word ? `${value} ${word}` : String(value);
}
