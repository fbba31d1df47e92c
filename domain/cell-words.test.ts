import { expect, test } from 'vitest';

import { cellWords, scaleWords } from './cell-words.ts';
import type { RegisterColumn } from './method.ts';
import type { RowValue } from './register.ts';

const speech = {
  number: (value: number) => `n${value}`,
  date: (iso: string) => `d${iso}`,
  yesNo: (answer: boolean) => (answer ? 'ja' : 'nej'),
  list: (parts: string[]) => parts.join(' och '),
};
const names = { actor: (id: string) => `aktör ${id}`, row: (register: string, id: string) => `${register} ${id}` };
const column = (type: RegisterColumn['type']): RegisterColumn => ({
  key: 'x',
  type,
  label: 'x',
  hint: '',
  items: [
    { key: 'a', label: 'Ett', prompts: [] },
    { key: 'b', label: 'Två', prompts: [] },
  ],
  scale: { min: 1, max: 2, labels: ['Låg', 'Hög'] },
  of: 'places',
  becomes: null,
});

test.each<[RegisterColumn['type'], RowValue | undefined, string]>([
  ['line', 'ord', 'ord'],
  ['text', 'två\nrader', 'två\nrader'],
  ['number', 0, 'n0'],
  ['date', '2027-01-31', 'd2027-01-31'],
  ['yes-no', false, 'nej'],
  ['choice', 'b', 'Två'],
  ['choice', 'gone', 'gone'],
  ['choices', ['a', 'b'], 'Ett och Två'],
  ['choices', [], ''],
  ['scale', 2, '2 Hög'],
  ['actor', '1', 'aktör 1'],
  ['actors', ['1', '2'], 'aktör 1 och aktör 2'],
  ['rows', ['7'], 'places 7'],
  ['line', '', ''],
  ['number', null, ''],
  ['date', undefined, ''],
])('%s %j is said as %j', (type, value, words) => {
  expect(cellWords(column(type), value, { speech, names })).toBe(words);
});

test('a step without a word is its number', () => {
  expect(scaleWords({ scale: null }, 3)).toBe('3');
  expect(scaleWords(column('scale'), 9)).toBe('9');
});
