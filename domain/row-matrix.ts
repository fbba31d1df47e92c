import type { RegisterColumn } from './method.ts';
import type { RowValues } from './register.ts';

type Axis = Pick<RegisterColumn, 'key' | 'scale'>;

/** How heavy a place in the matrix is: the product of the two steps, in three parts of what it can be at most. */
export const weights = ['low', 'middle', 'high'] as const;
export type Weight = (typeof weights)[number];

export type MatrixCell<Row> = { across: number; upwards: number; weight: Weight; rows: Row[] };

/**
 * Rows placed on two scales: lines from the highest step down, in each the places from the lowest step on. Rows that
 * lack one of the two values are in `unplaced`. Empty without scales. @source inventory S07
 */
export function rowMatrix<Row extends { values: RowValues }>(
  across: Axis,
  upwards: Axis,
  rows: readonly Row[],
): { lines: MatrixCell<Row>[][]; unplaced: Row[] } {
  const steps = ({ scale }: Axis) => (scale ? Array.from({ length: scale.max - scale.min + 1 }, (_, at) => scale.min + at) : []);
  const most = (across.scale?.max ?? 0) * (upwards.scale?.max ?? 0);
  const isAt = (row: Row, x: number, y: number) => row.values[across.key] === x && row.values[upwards.key] === y;
  const lines = steps(upwards)
    .toReversed()
    .map((y) =>
      steps(across).map((x) => ({
        across: x,
        upwards: y,
        weight: weightOf(x * y, most),
        rows: rows.filter((row) => isAt(row, x, y)),
      })),
    );
  const placed = new Set(lines.flat().flatMap((cell) => cell.rows));
  return { lines, unplaced: rows.filter((row) => !placed.has(row)) };
}

const weightOf = (product: number, most: number): Weight => (product * 2 > most ? 'high' : product * 4 > most ? 'middle' : 'low');
