import { describe, expect, test } from 'vitest';

import type { MethodRegister, RegisterColumn } from './method.ts';
import { joinRegisters, misfits, namedInRow, rowTitle, type RowValue } from './register.ts';

const id = '0198f1a2-0000-7000-8000-00000000abcd';
const column = (key: string, type: RegisterColumn['type'], more: Partial<RegisterColumn> = {}): RegisterColumn => ({
  key,
  type,
  label: key,
  hint: '',
  items: [],
  scale: null,
  of: null,
  becomes: null,
  ...more,
});
const items = ['a', 'b'].map((key) => ({ key, label: key, prompts: [] }));
const columns = [
  column('line', 'line'),
  column('text', 'text'),
  column('number', 'number'),
  column('date', 'date'),
  column('yes-no', 'yes-no'),
  column('choice', 'choice', { items }),
  column('choices', 'choices', { items }),
  column('scale', 'scale', { scale: { min: 1, max: 3, labels: ['x', 'y', 'z'] } }),
  column('actor', 'actor'),
  column('actors', 'actors'),
  column('rows', 'rows', { of: 'other' }),
];

describe('misfits', () => {
  test.each<[string, RowValue]>([
    ['line', 'ord <b>🌊</b>'],
    ['line', 'x'.repeat(300)],
    ['text', 'x'.repeat(20_000)],
    ['number', 0],
    ['number', 1e12],
    ['date', '2028-02-29'],
    ['yes-no', false],
    ['choice', 'b'],
    ['choices', ['b', 'a']],
    ['scale', 3],
    ['actor', id],
    ['actors', [id]],
    ['rows', [id]],
  ])('%s takes %j', (key, value) => {
    expect(misfits({ columns }, { [key]: value })).toEqual([]);
  });

  test.each<[string, RowValue]>([
    ['line', 'x'.repeat(301)],
    ['line', 'a\0b'],
    ['line', true],
    ['text', 'x'.repeat(20_001)],
    ['number', -0.5],
    ['number', 1e13],
    ['number', Number.NaN],
    ['number', '5'],
    ['date', '2026-02-30'],
    ['date', '1900-01-01'],
    ['date', '2026-1-1'],
    ['yes-no', 1],
    ['choice', 'c'],
    ['choices', ['a', 'a']],
    ['choices', 'a'],
    ['scale', 0],
    ['scale', 2.5],
    ['actor', 'Polisen'],
    ['actors', id],
    ['rows', ['x']],
    ['gone', 'x'],
  ])('%s does not take %j', (key, value) => {
    expect(misfits({ columns }, { [key]: value })).toEqual([key]);
  });

  test('every column can be emptied', () => {
    for (const { key } of columns) for (const empty of [null, '', []]) expect(misfits({ columns }, { [key]: empty })).toEqual([]);
  });
});

test('what a row names', () => {
  expect(namedInRow({ columns }, { actor: id, actors: [id], rows: ['r'], line: id, choice: 'a' })).toEqual({
    actors: [id, id],
    rows: ['r'],
  });
  expect(namedInRow({ columns }, { actor: null, actors: [] })).toEqual({ actors: [], rows: [] });
});

test('a row is named by its first column, an organisation by its name', () => {
  expect(rowTitle({ columns }, { line: 'En rad' }, () => undefined)).toBe('En rad');
  expect(rowTitle({ columns }, {}, () => undefined)).toBe('');
  const byActor = { columns: [column('actor', 'actor')] };
  expect(rowTitle(byActor, { actor: id }, () => 'Polisen')).toBe('Polisen');
  expect(rowTitle(byActor, { actor: id }, () => undefined)).toBe('');
});

describe('joinRegisters', () => {
  const register = (key: string, more: Partial<MethodRegister> = {}): MethodRegister => ({
    ...{
      key,
      audience: 'all',
      agreement: false,
      voice: null,
      feedback: null,
      checklist: null,
      inventory: [],
      title: key,
      one: key,
      columns: [column('line', 'line')],
    },
    ...more,
  });
  const [a, b] = items as [(typeof items)[0], (typeof items)[0]];

  test('keeps those that one method declares, in their order', () => {
    expect([...joinRegisters([register('x'), register('y')]).keys()]).toEqual(['x', 'y']);
    expect(joinRegisters([])).toEqual(new Map());
  });

  test('a later method adds its columns and choices; the first gives the words and the order', () => {
    const first = register('x', {
      title: 'Platser',
      columns: [column('line', 'line'), column('kind', 'choice', { items: [a] })],
    });
    const later = register('x', {
      title: 'Annat',
      columns: [column('kind', 'choice', { items: [b, a] }), column('more', 'text')],
    });
    const joined = joinRegisters([first, later]).get('x')!;
    expect(joined.title).toBe('Platser');
    expect(joined.columns.map(({ key, items: choices }) => [key, choices.map((item) => item.key)])).toEqual([
      ['line', []],
      ['kind', ['a', 'b']],
      ['more', []],
    ]);
  });

  test('a column of another type is the first’s', () => {
    const joined = joinRegisters([register('x'), register('x', { columns: [column('line', 'choice', { items })] })]).get('x')!;
    expect(joined.columns).toEqual([column('line', 'line')]);
  });

  test('is the core group’s when any method says so', () => {
    expect(joinRegisters([register('x'), register('x', { audience: 'core' })]).get('x')!.audience).toBe('core');
    expect(joinRegisters([register('x', { audience: 'core' }), register('x')]).get('x')!.audience).toBe('core');
  });
});
