import { expect, it } from 'vitest';

import { actorsInPlan, followMerges } from './plan-actors.ts';

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

it('names merged organisations as the one they are part of now, once in an activity and as far forward as either stood', () => {
  const plan = {
    activities: [{ ...row, actorIds: ['old', 'helps', 'new'] }] as never,
    budget: [{ ...row, sourceActorId: 'old' }] as never,
    grants: [{ ...row, actorId: 'old' }] as never,
    communication: [{ ...row, actorId: null }] as never,
    evaluation: [{ ...row, actorId: 'other' }] as never,
  };
  expect(followMerges(plan, new Map([['old', 'new']]))).toMatchObject({
    activities: [{ actorIds: ['new', 'helps'] }],
    budget: [{ sourceActorId: 'new' }],
    grants: [{ actorId: 'new' }],
    communication: [{ actorId: null }],
    evaluation: [{ actorId: 'other' }],
  });
  expect(followMerges(plan, new Map())).toBe(plan);
});
