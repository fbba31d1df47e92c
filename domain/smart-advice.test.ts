import { describe, expect, it } from 'vitest';

import { buildGoal } from './plan.fixture.ts';
import { smartCriteria } from './plan.ts';
import { smartAdvice } from './smart-advice.ts';

const gapsOf = (change: Parameters<typeof buildGoal>[0]) =>
  Object.fromEntries(
    smartAdvice(buildGoal({ smart: [...smartCriteria], ...change })).map(({ criterion, gaps }) => [criterion, gaps]),
  );

describe('smartAdvice', () => {
  it('lists what an empty goal lacks, in the order of the criteria', () => {
    expect(smartAdvice(buildGoal())).toEqual([
      { criterion: 'specific', ticked: false, gaps: ['description', 'tick'], met: false },
      { criterion: 'measurable', ticked: false, gaps: ['measure', 'unit', 'start-value', 'tick'], met: false },
      { criterion: 'accepted', ticked: false, gaps: ['tick'], met: false },
      { criterion: 'realistic', ticked: false, gaps: ['tick'], met: false },
      { criterion: 'timed', ticked: false, gaps: ['targets', 'tick'], met: false },
    ]);
  });

  it('does not let a tick hide what is not written', () => {
    expect(gapsOf({})).toEqual({
      specific: ['description'],
      measurable: ['measure', 'unit', 'start-value'],
      accepted: [],
      realistic: [],
      timed: ['targets'],
    });
  });

  it('does not take what is written for the tick of the group', () => {
    const [specific] = smartAdvice(buildGoal({ description: 'x' }));
    expect(specific).toEqual({ criterion: 'specific', ticked: false, gaps: ['tick'], met: false });
    expect(smartAdvice(buildGoal({ smart: ['accepted'] }))[2]).toEqual({
      criterion: 'accepted',
      ticked: true,
      gaps: [],
      met: true,
    });
  });

  it.each<[Parameters<typeof buildGoal>[0], string[]]>([
    [{ measure: 'Talks' }, ['unit', 'start-value']],
    [{ measure: 'Talks', unit: 'talks' }, ['start-value']],
    [{ measure: 'Talks', unit: 'talks', startValue: 0 }, []],
    [{ measure: ' ', unit: ' ', startValue: 1 }, ['measure', 'unit']],
  ])('measurable with %j lacks %j', (change, gaps) => {
    expect(gapsOf(change)['measurable']).toEqual(gaps);
  });

  it('is timed by one target; an outcome is none', () => {
    expect(gapsOf({ years: [{ year: 2026, target: null, outcome: 3 }] })['timed']).toEqual(['targets']);
    const years = [
      { year: 2026, target: null, outcome: null },
      { year: 2027, target: 0, outcome: null },
    ];
    expect(gapsOf({ years })['timed']).toEqual([]);
  });
});
