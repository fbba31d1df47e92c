import { expect, it } from 'vitest';

import { actorsInPlan } from './plan-actors.ts';

const row = { id: 'r', position: 0, version: 1 };

it('finds the organisations in every part of the plan, once each', () => {
  const found = actorsInPlan({
    activities: [{ ...row, actorIds: ['does', 'helps'] }] as never,
    budget: [
      { ...row, sourceActorId: 'pays' },
      { ...row, sourceActorId: null },
    ] as never,
    grants: [{ ...row, actorId: 'applies' }] as never,
    communication: [{ ...row, actorId: 'tells' }] as never,
    evaluation: [
      { ...row, actorId: 'follows' },
      { ...row, actorId: 'does' },
    ] as never,
  });
  expect([...found].toSorted()).toEqual(['applies', 'does', 'follows', 'helps', 'pays', 'tells']);
});

it('is empty for an empty plan', () => {
  expect(actorsInPlan({ activities: [], budget: [], grants: [], communication: [], evaluation: [] }).size).toBe(0);
});
