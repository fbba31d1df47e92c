import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { putBackInCells, renameInCells } from './rename-in-cells.ts';

const names = { from: 'b', to: 'a' };

describe('renaming', () => {
  test('a cell, a list, a list with both; other cells are left alone', () => {
    const values = { one: 'b', list: ['x', 'b'], both: ['b', 'x', 'a'], text: 'about b', number: 3, none: null };
    expect(renameInCells(values, 'b', 'a')).toEqual({
      changed: { one: 'a', list: ['x', 'a'], both: ['x', 'a'] },
      cells: [
        { key: 'one', index: null, both: false },
        { key: 'list', index: 1, both: false },
        { key: 'both', index: 0, both: true },
      ],
    });
  });

  test('what has been changed since stays as it is', () => {
    const cells = renameInCells({ one: 'b', list: ['b'], both: ['a', 'b'] }, 'b', 'a').cells;
    expect(putBackInCells({ one: 'c', list: ['c'], both: ['a', 'd'] }, cells, names)).toEqual({
      changed: { both: ['a', 'b', 'd'] },
      left: 2,
    });
  });
});

test('there and back is where one was', () => {
  const cell = fc.oneof(
    fc.constantFrom('a', 'b', 'c', ''),
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
    fc.integer(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('k', 'l', 'm'), cell), (values) => {
      const { changed, cells } = renameInCells(values, 'b', 'a');
      const after = { ...values, ...changed };
      expect(JSON.stringify(after)).not.toContain('"b"');
      expect({ ...after, ...putBackInCells(after, cells, names).changed }).toEqual(values);
    }),
  );
});
