import { expect, test } from 'vitest';

import { groupRows } from './group-rows.ts';

const row = (id: string, value: string | string[] | null) => ({ id, values: { by: value } });
const ids = (groups: ReturnType<typeof groupRows<ReturnType<typeof row>>>) =>
  groups.map(({ value, rows }) => [value, rows.map(({ id }) => id)]);
const items = ['strength', 'threat'].map((key) => ({ key, label: key, prompts: [] }));

test('choices come in their order, also those that no row has, and rows without one come last', () => {
  const rows = [row('1', null), row('2', 'threat'), row('3', 'threat'), row('4', '')];
  expect(ids(groupRows({ key: 'by', items }, rows))).toEqual([
    ['strength', []],
    ['threat', ['2', '3']],
    [null, ['1', '4']],
  ]);
});

test('a row that names several stands with each of them', () => {
  const rows = [row('1', ['a', 'b']), row('2', ['b']), row('3', [])];
  expect(ids(groupRows({ key: 'by', items: [] }, rows))).toEqual([
    ['a', ['1']],
    ['b', ['1', '2']],
    [null, ['3']],
  ]);
});

test('no rows: the choices alone', () => {
  expect(ids(groupRows({ key: 'by', items: [] }, []))).toEqual([]);
  expect(ids(groupRows({ key: 'by', items }, []))).toEqual([
    ['strength', []],
    ['threat', []],
  ]);
});
