import type { HeadingScore } from './list-file.ts';

/** Where the headings stand: `row` from 0, over one or two rows. */
export type HeadingRow = { row: number; rows: 1 | 2; score: number };

/** Headings stand among the first rows; what is further down is the list itself. */
const mostRowsAbove = 30;

/**
 * The row whose headings are understood best, the upper one of two that are equal; titles and instructions above are
 * passed over. Two rows are one heading when they say more together than either does ("Contact" over "E-mail").
 * null when no row is understood.
 */
export function findHeadingRow(rows: readonly (readonly string[])[], score: HeadingScore): HeadingRow | null {
  let best: HeadingRow | null = null;
  for (const [row, cells] of rows.slice(0, mostRowsAbove).entries()) {
    const alone = score(cells);
    const below = rows[row + 1] ?? [];
    const together = alone > 0 && score(below) > 0 ? score(joinHeadings(cells, below)) : 0;
    const isTwo = together > alone && together > score(below);
    const found: HeadingRow = isTwo ? { row, rows: 2, score: together } : { row, rows: 1, score: alone };
    if (found.score > (best?.score ?? 0)) best = found;
  }
  return best;
}

/** Headings over two rows as one: the lower one, or the upper one where the lower is empty. */
export function joinHeadings(upper: readonly string[], lower: readonly string[]): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above, below] = [upper[column]?.trim() ?? '', lower[column]?.trim() ?? ''];
    return below || above;
  });
}
