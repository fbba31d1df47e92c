export type SortDirection = 'up' | 'down';

/** What a column sorts by; null and empty text come last in both directions. */
export type SortValue = string | number | null;

/** Rows in the order of a column. `compare` is the language's own order for text (`format.compare`). Stable. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  direction: SortDirection,
  compare: (a: string, b: string) => number,
): Row[] {
  const sign = direction === 'up' ? 1 : -1;
  return rows.toSorted((rowA, rowB) => {
    const a = value(rowA);
    const b = value(rowB);
    const missing = Number(isMissing(a)) - Number(isMissing(b));
    if (missing !== 0 || isMissing(a) || isMissing(b)) return missing;
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
}

function isMissing(value: SortValue): value is null {
  return value === null || value === '';
}
