import { expect, test } from 'vitest';

import { lightRound } from './light-round.ts';
import { buildActivity, buildGoal } from './plan.fixture.ts';

const year = (number: number, target: number | null) => ({ year: number, target, outcome: null });

test('asks for the outcome of the last two years with a target, and for the light of what is not over', () => {
  const plan = {
    goals: [
      buildGoal({ id: 'g', years: [year(2027, 4), year(2026, 3), year(2025, 2), year(2024, 1), year(2023, null)] }),
      buildGoal({ id: 'ended', endedOn: '2025-01-01' }),
    ],
    activities: [
      buildActivity({ id: 'now', year: 2026 }),
      buildActivity({ id: 'before', year: 2024, status: 'ongoing' }),
      buildActivity({ id: 'later', year: 2027 }),
      buildActivity({ id: 'done', status: 'done' }),
      buildActivity({ id: 'dropped', status: 'dropped' }),
    ].map((one) => ({ ...one, goalId: 'g' })),
  };
  const [round, ...others] = lightRound(plan, 2026);
  expect(round?.years).toEqual([2025, 2026]);
  expect(round?.activities.map(({ id }) => id)).toEqual(['now', 'before']);
  expect(others).toEqual([]);
});
