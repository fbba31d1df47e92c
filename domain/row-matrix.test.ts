import { expect, test } from 'vitest';

import { rowMatrix } from './row-matrix.ts';

const axis = (key: string) => ({ key, scale: { min: 1, max: 5, labels: [] } });
const row = (x: number | null, y: number | null) => ({ values: { x, y } });

test('rows stand where their two values meet, the heaviest corner up to the right', () => {
  const [light, heavy, half] = [row(1, 1), row(5, 5), row(3, null)];
  const { lines, unplaced } = rowMatrix(axis('x'), axis('y'), [light!, heavy!, half!]);
  expect(lines.map((line) => line.length)).toEqual([5, 5, 5, 5, 5]);
  expect(lines[0]![4]).toEqual({ across: 5, upwards: 5, weight: 'high', rows: [heavy] });
  expect(lines[4]![0]).toEqual({ across: 1, upwards: 1, weight: 'low', rows: [light] });
  expect(lines[2]![2]!.weight).toBe('middle');
  expect(unplaced).toEqual([half]);
});

test('a column that is no scale gives no matrix, and loses no row', () => {
  const one = row(1, 1);
  expect(rowMatrix({ key: 'x', scale: null }, axis('y'), [one])).toMatchObject({ unplaced: [one] });
});
