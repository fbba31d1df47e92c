import { expect, test } from 'vitest';

import type { Column } from './data-table-column.ts';
import { foldColumns } from './use-folding.ts';

const column = (key: string, minRem: number, more: Partial<Column<object>> = {}): Column<object> => ({
  ...{ key, header: key, cell: () => key, minRem },
  ...more,
});
const name = column('name', 10, { rowHeader: true });
const menu = column('menu', 0, { hideHeader: true });
const columns = [name, column('a', 8), column('b', 8), column('c', 8), menu];
const keys = (room: number) => foldColumns(columns, room).folded.map(({ key }) => key);

test.each([
  [Infinity, []],
  [38, []],
  [37, ['c']],
  [32, ['b', 'c']],
  [20, ['a', 'b', 'c']],
  [1, ['a', 'b', 'c']],
])('with room for %d rem, %j are folded', (room, folded) => expect(keys(room)).toEqual(folded));

test('what names the row and its buttons are always shown, in their order', () => {
  expect(foldColumns(columns, 20).shown).toEqual([name, menu]);
});
