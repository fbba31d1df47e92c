import type { ColumnType, RegisterColumn } from './method.ts';
import type { RowValues } from './register.ts';

/** Column types that rows can be gathered by. */
export const groupingTypes: readonly ColumnType[] = ['choice', 'choices', 'rows', 'actors'];

/** Rows with the same value; `value` is the key of a choice, the id of a row or an actor, or null for those without. */
export type RowGroup<Row> = { value: string | null; rows: Row[] };

/**
 * The rows of a register gathered by one of its columns. Choices come in their order, also those that no row has; other
 * values in the order they are met. A row with several values stands in several groups; rows without any come last.
 * Empty for no rows of a column without choices. @source inventory D03 D04 G04
 */
export function groupRows<Row extends { values: RowValues }>(
  column: Pick<RegisterColumn, 'key' | 'items'>,
  rows: readonly Row[],
): RowGroup<Row>[] {
  const groups = new Map<string | null, Row[]>(column.items.map(({ key }) => [key, []]));
  const without: Row[] = [];
  for (const row of rows) {
    const value = row.values[column.key];
    const values = Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : [];
    for (const one of values) groups.set(one, [...(groups.get(one) ?? []), row]);
    if (values.length === 0) without.push(row);
  }
  if (without.length > 0) groups.set(null, without);
  return [...groups].map(([value, found]) => ({ value, rows: found }));
}
