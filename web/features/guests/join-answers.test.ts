import { expect, test } from 'vitest';

import { joinAnswers } from './join-answers.ts';

test('what two have written by the same link is joined, and nothing is lost', () => {
  const base = { a: 'A', b: 'B', c: 'C', d: '' };
  const mine = { a: 'A', b: 'Min', c: 'Min', d: 'Min' };
  const theirs = { a: 'Deras', b: 'B', c: 'Deras', e: 'Deras' };
  expect(joinAnswers({ base, mine, theirs })).toEqual({ a: 'Deras', b: 'Min', c: 'Deras\n\nMin', d: 'Min', e: 'Deras' });
});
