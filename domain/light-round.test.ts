import { describe, expect, it, test } from 'vitest';

import { lightRound, lightRoundState } from './light-round.ts';
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

describe('lightRoundState', () => {
  const plan = (year: number, change: Partial<Parameters<typeof buildActivity>[0]> = {}) => ({
    ...{ startYear: 2027, endYear: 2029, goals: [buildGoal()] },
    activities: [buildActivity({ year, ...change })],
  });

  it.each<[string, Parameters<typeof lightRoundState>[0], number, object]>([
    ['no goals', { ...plan(2027), goals: [] }, 2027, { kind: 'no-goals' }],
    ['the plan begins next year', plan(2027), 2026, { kind: 'before', year: 2027 }],
    ['the plan is over', plan(2029, { status: 'done' }), 2030, { kind: 'after', year: 2029 }],
    ['an activity that was never finished is still gone through', plan(2029), 2030, { kind: 'left', count: 1 }],
    ['nothing is planned yet this year', plan(2028), 2027, { kind: 'nothing-under-way' }],
    ['one has no light', plan(2027), 2027, { kind: 'left', count: 1 }],
    ['every one has its light', plan(2027, { light: 'green' }), 2027, { kind: 'all-said' }],
  ])('%s', (_case, of, year, state) => {
    expect(lightRoundState(of, year)).toEqual(state);
  });
});
