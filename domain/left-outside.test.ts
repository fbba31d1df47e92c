import { expect, it } from 'vitest';

import { leftOutside } from './left-outside.ts';
import { buildActivity, buildGoal, buildPlan } from './plan.fixture.ts';

const year = (at: number, target: number | null, outcome: number | null = null) => ({ year: at, target, outcome });
const budget = (id: string, ...amounts: [number, number][]) => ({
  ...{ id, item: id, kind: 'money' as const, sourceActorId: null, source: '', position: 0, version: 1 },
  amounts: amounts.map(([at, amountSek]) => ({ year: at, amountSek })),
});
const plan = buildPlan({
  startYear: 2026,
  endYear: 2029,
  goals: [
    buildGoal({ id: 'empty', years: [year(2026, null), year(2029, null)] }),
    buildGoal({ id: 'both', years: [year(2029, 9), year(2026, null, 4), year(2027, 5)] }),
  ],
  activities: [
    buildActivity({ id: 'first', year: 2026 }),
    buildActivity({ id: 'third', year: 2028 }),
    buildActivity({ id: 'outside', year: 2024 }),
  ],
  budget: [budget('zero', [2026, 0]), budget('cost', [2026, 10], [2027, 20])],
});

it.each([
  ['the same period', 2026, 2029, []],
  ['a longer period', 2024, 2030, []],
  ['a later first year', 2027, 2029, ['goal both 2026', 'activity first 2026', 'budget cost 2026']],
  ['an earlier last year', 2026, 2028, ['goal both 2029']],
  [
    'another period',
    2030,
    2032,
    ['goal both 2026,2027,2029', 'activity first 2026', 'activity third 2028', 'budget cost 2026,2027'],
  ],
])('%s', (_case, startYear, endYear, expected) => {
  const found = leftOutside(plan, { startYear, endYear });
  expect(found.map(({ kind, id, years }) => `${kind} ${id} ${years.join(',')}`)).toEqual(expected);
});
