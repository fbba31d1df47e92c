import { expect, it } from 'vitest';
import { compareWords } from './word-order.ts';

it('puts å, ä, ö last, é at e, case alike, numbers by value', () => {
  const words = ['Öster', 'Ärlan', 'Åsen', 'Zon', 'Steg 10', 'Steg 2', 'Ek', 'École', 'bok', 'Apa'];
  expect(words.toSorted(compareWords)).toEqual([
    'Apa',
    'bok',
    'École',
    'Ek',
    'Steg 2',
    'Steg 10',
    'Zon',
    'Åsen',
    'Ärlan',
    'Öster',
  ]);
});
