import { describe, expect, it } from 'vitest';

import { buildActivity, buildPlan } from '../../../domain/plan.fixture.ts';
import { changesSince, freezeOutcomes, suggestedActors } from './freeze-preview.ts';

const row = (
  actorId: string,
  state: 'proposed' | 'anchored' | 'confirmed',
  reopenedReasons: { section: string; kind: string; label: string }[] = [],
) => ({
  actorId,
  state,
  decidedVersion: state === 'confirmed' ? 1 : null,
  reopenedReasons,
});
const change = {
  section: 'activities' as const,
  kind: 'changed' as const,
  id: 'a',
  label: 'Insatsvecka',
  fields: [],
  actorIds: ['police'],
};

describe('what freezing means', () => {
  const earlier = [row('police', 'confirmed'), row('hotel', 'confirmed'), row('school', 'proposed')];

  it('keeps, reopens, asks again and asks anew', () => {
    const outcomes = freezeOutcomes(['police', 'hotel', 'school', 'museum'], earlier, [change]);
    expect(Object.fromEntries([...outcomes].map(([id, { kind }]) => [id, kind]))).toEqual({
      police: 'reopened',
      hotel: 'kept',
      school: 'again',
      museum: 'new',
    });
    expect(outcomes.get('police')).toMatchObject({ reasons: [{ label: 'Insatsvecka' }] });
    expect(outcomes.get('hotel')).toEqual({ kind: 'kept', number: 1 });
  });

  it('promises nothing when the change is not known', () => {
    expect(freezeOutcomes(['hotel'], earlier, null).get('hotel')).toEqual({ kind: 'same', number: 1 });
  });
});

describe('who is asked', () => {
  const actors = [
    { id: 'police', stage: 'core', ring: 'core' },
    { id: 'hotel', stage: 'network', ring: 'network' },
    { id: 'school', stage: 'identified', ring: 'local' },
    { id: 'museum', stage: 'identified', ring: 'local' },
  ] as const;
  const plan = { activities: [{ actorIds: ['school'] }] } as never;

  it('is those asked last time, and those who carry an activity', () => {
    expect(suggestedActors(actors, { earlier: [row('hotel', 'proposed')], plan })).toEqual(['hotel', 'school']);
  });

  it('the first time is the core group and the network', () => {
    expect(suggestedActors(actors, { earlier: [], plan: null })).toEqual(['police', 'hotel']);
  });
});

it('lists what was decided and has changed, and nothing that was followed up', () => {
  const before = buildPlan({ activities: [buildActivity()] });
  const now = (change: Parameters<typeof buildActivity>[0]) =>
    changesSince(before, buildPlan({ activities: [buildActivity(change)] }))?.map(({ kind, label }) => [kind, label]);
  expect(now({ light: 'red', followUp: 'Late', status: 'ongoing' })).toEqual([]);
  expect(now({ light: 'red', what: 'Two weeks' })).toEqual([['changed', 'Activity']]);
});
