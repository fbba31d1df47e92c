import { expect, test } from 'vitest';

import { openAnswers, withAnswer } from './revision.ts';

const asked = [
  { of: 'goal', id: 'g' },
  { of: 'activity', id: 'a' },
] as const;

test('what has no answer is open, and so is an end without a reason', () => {
  expect(openAnswers(asked, [])).toEqual(asked);
  const keep = { of: 'goal', id: 'g', choice: 'keep', why: '' } as const;
  expect(openAnswers(asked, [keep, { of: 'activity', id: 'a', choice: 'end', why: ' ' }])).toEqual([asked[1]]);
  expect(openAnswers(asked, [keep, { of: 'activity', id: 'a', choice: 'end', why: 'Gjord' }])).toEqual([]);
  expect(openAnswers(asked, [{ ...keep, id: 'other' }])).toEqual(asked);
});

test('a new answer takes the place of the earlier one to the same question', () => {
  const of = { of: 'goal', id: 'g', why: '' } as const;
  const other = { of: 'activity', id: 'g', choice: 'keep', why: '' } as const;
  expect(withAnswer([{ ...of, choice: 'keep' }, other], { ...of, choice: 'change' })).toEqual([
    other,
    { ...of, choice: 'change' },
  ]);
});
