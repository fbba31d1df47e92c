import { expect, test } from 'vitest';

import { buildActivity, buildGoal } from './plan.fixture.ts';
import { askedInRevision, openAnswers, type StoredRevisionAnswer, withAnswer, withVersions } from './revision.ts';

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
  expect(withAnswer<StoredRevisionAnswer>([{ ...of, choice: 'keep' }, other], { ...of, choice: 'change' })).toEqual([
    other,
    { ...of, choice: 'change' },
  ]);
});

test('answers from before they had versions count as saved once', () => {
  const answer = { of: 'goal', id: 'g', choice: 'keep', why: '' } as const;
  expect(withVersions([answer, { ...answer, version: 3 }]).map(({ version }) => version)).toEqual([1, 3]);
});

test('asks about goals that run and activities that are not over; those of a goal that ends, end with it', () => {
  const plan = {
    goals: [buildGoal({ id: 'g' }), buildGoal({ id: 'gone', endedOn: '2026-01-31', endedWhy: 'Nått' })],
    activities: [
      buildActivity({ id: 'a', goalId: 'g' }),
      buildActivity({ id: 'done', goalId: 'g', status: 'done' }),
      buildActivity({ id: 'dropped', goalId: 'g', status: 'dropped' }),
      buildActivity({ id: 'b', goalId: 'gone' }),
    ],
  };
  const ids = (answers: Parameters<typeof askedInRevision>[1]) =>
    askedInRevision(plan, answers).map(({ of, row }) => [of, row.id]);
  const answer = { of: 'goal', id: 'g', why: 'Nått' } as const;
  expect(ids([])).toEqual([
    ['goal', 'g'],
    ['activity', 'a'],
  ]);
  expect(ids([{ ...answer, choice: 'change' }])).toHaveLength(2);
  expect(ids([{ ...answer, choice: 'end' }])).toEqual([['goal', 'g']]);
});
