import { expect, test } from 'vitest';

import { compareTexts, flatten, stemsOf, usageIn } from './locale-problems.ts';

test('flatten names each text by its path', () => {
  expect(flatten({ a: { b: 'x', c: { d: 'y' } } })).toEqual({ 'a.b': 'x', 'a.c.d': 'y' });
});

test('compareTexts finds what differs', () => {
  expect(compareTexts({ a: 'x {n}', b: 'y', c_one: '1' }, { a: 'x {m}', d: 'z', c_one: '1' })).toEqual([
    'a: placeholders "{n}" and "{m}"',
    'b: only in the first language',
    'c_one: without c_other',
    'd: only in the second language',
  ]);
});

test('compareTexts accepts placeholders in another order and twice', () => {
  expect(compareTexts({ a: '{x} {y} {x}' }, { a: '{y} {x}' })).toEqual([]);
});

const stems = stemsOf({ 'a.b': '', 'a.n_one': '', 'a.n_other': '', 'rings.core': '', 'rings.local': '', 'pages.x.title': '' });

test.each([
  ["t('a.b')", [], ['a.b']],
  ["t('a.n', { count })", [], ['a.n']],
  ["t('a.missing')", ['a.missing'], []],
  ['t(`rings.${ring}`)', [], ['rings.core', 'rings.local']],
  ['t(`nowhere.${ring}`)', ['nowhere.${ring}'], []],
  ['t(`pages.${name}.title`)', [], ['pages.x.title']],
  ["const keys = { a: 'a.b', file: 'x.json' }", [], ['a.b']],
])('usageIn(%s)', (source, unknown, used) => {
  const usage = usageIn(source, stems);
  expect(usage.unknown).toEqual(unknown);
  expect([...usage.used]).toEqual(used);
});
