import type { Round } from '../../../contract/rounds.ts';
import type { Field } from '../../../domain/method.ts';

/** A field as a round asks it: where dots are placed, its items are the rows as they were called when the round opened. */
export function askedField(field: Field, { items, labels }: Pick<Round, 'items' | 'labels'>): Field {
  if (field.dots === null) return field;
  return { ...field, items: items.map((key, at) => ({ key, label: labels[at] ?? key, prompts: [] })) };
}

/** How many dots each row got in all, most first; a row whose spread is hidden has none. */
export function byDots({ items, spread }: Pick<Round, 'items' | 'spread'>): { item: string; dots: number | null }[] {
  return items
    .map((item) => {
      const found = spread.find((one) => one.item === item);
      return { item, dots: found ? found.counts.reduce((sum, { value, count }) => sum + value * count, 0) : null };
    })
    .toSorted((one, other) => (other.dots ?? -1) - (one.dots ?? -1));
}
