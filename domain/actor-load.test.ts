import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { loadPerActor } from './actor-load.ts';
import { type ActivityStatus, activityStatuses } from './plan.ts';

const work = (actorIds: string[], year = 2026, status: ActivityStatus = 'planned') => ({ actorIds, year, status });
const repeated = (times: number, actorIds: string[]) => Array.from({ length: times }, () => work(actorIds));

describe('loadPerActor', () => {
  it('counts per organisation and year, and who leads', () => {
    expect(loadPerActor([work(['a', 'b']), work(['b', 'a'], 2027), work(['a'], 2026)])).toEqual([
      {
        actorId: 'a',
        total: 3,
        led: 2,
        years: [
          { year: 2026, total: 2, led: 2, isOver: false },
          { year: 2027, total: 1, led: 0, isOver: false },
        ],
      },
      {
        actorId: 'b',
        total: 2,
        led: 1,
        years: [
          { year: 2026, total: 1, led: 0, isOver: false },
          { year: 2027, total: 1, led: 1, isOver: false },
        ],
      },
    ]);
  });

  it('lists years in order and equal loads by id', () => {
    expect(loadPerActor([work(['b'], 2028), work(['b'], 2026), work(['a'], 2026), work(['a'], 2027)])).toMatchObject([
      { actorId: 'a' },
      { actorId: 'b', years: [{ year: 2026 }, { year: 2028 }] },
    ]);
  });

  it('counts an organisation that is named twice once', () => {
    expect(loadPerActor([work(['a', 'a'])])).toMatchObject([{ total: 1, led: 1 }]);
  });

  it.each(activityStatuses)('status %s', (status) => {
    expect(loadPerActor([work(['a'], 2026, status)])).toHaveLength(status === 'dropped' ? 0 : 1);
  });

  it('is too much from the ninth activity, or the fifth that is led', () => {
    const isOver = (activities: ReturnType<typeof work>[], actorId: string) =>
      loadPerActor(activities).find((load) => load.actorId === actorId)?.years[0]?.isOver;
    expect(isOver(repeated(8, ['x', 'a']), 'a')).toBe(false);
    expect(isOver(repeated(9, ['x', 'a']), 'a')).toBe(true);
    expect(isOver(repeated(4, ['a']), 'a')).toBe(false);
    expect(isOver(repeated(5, ['a']), 'a')).toBe(true);
  });

  it('loses no activity', () => {
    const activities = fc.array(
      fc
        .tuple(fc.uniqueArray(fc.constantFrom('a', 'b', 'c')), fc.integer({ min: 2026, max: 2029 }))
        .map(([ids, year]) => work(ids, year)),
    );
    fc.assert(
      fc.property(activities, (list) => {
        const loads = loadPerActor(list);
        expect(loads.reduce((total, load) => total + load.total, 0)).toBe(list.flatMap(({ actorIds }) => actorIds).length);
        expect(loads.reduce((total, load) => total + load.led, 0)).toBe(
          list.filter(({ actorIds }) => actorIds.length > 0).length,
        );
      }),
    );
  });
});
