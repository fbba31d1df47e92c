import { describe, expect, test } from 'vitest';

import type { Activity } from '../../../domain/plan.ts';
import { buildFormats } from '../../lib/formats.ts';
import { activitiesIn, lacksRiskAnswer } from './activity-order.ts';
import { activityMonths } from './activity-when.ts';
import { blockerLink, readDialogHash } from './part-links.ts';
import { planYears } from './plan-years.ts';
import { stepTarget } from './use-plan-rows.ts';

const activity = (over: Partial<Activity>): Activity => ({
  id: 'a',
  goalId: 'g',
  year: 2026,
  startMonth: null,
  endMonth: null,
  title: 'A',
  what: '',
  actorIds: [],
  cause: '',
  riskAnswer: null,
  risk: '',
  counterMeasure: '',
  status: 'planned',
  light: null,
  followUp: '',
  position: 1,
  version: 1,
  ...over,
});

test('a cell holds its goal and year, by month, those without one last', () => {
  const all = [
    activity({ id: 'late', startMonth: 10 }),
    activity({ id: 'any' }),
    activity({ id: 'early', startMonth: 2 }),
    activity({ id: 'other', goalId: 'h' }),
    activity({ id: 'next', year: 2027 }),
  ];
  expect(activitiesIn(all, 'g', 2026).map(({ id }) => id)).toEqual(['early', 'late', 'any']);
});

test.each([
  [{ riskAnswer: null }, true],
  [{ riskAnswer: 'no-risk' }, false],
  [{ riskAnswer: 'risk', risk: 'x' }, true],
  [{ riskAnswer: 'risk', risk: 'x', counterMeasure: '  ' }, true],
  [{ riskAnswer: 'risk', risk: 'x', counterMeasure: 'y' }, false],
] as const)('%j lacks its risk answer: %s', (over, expected) => {
  expect(lacksRiskAnswer(activity(over))).toBe(expected);
});

test.each([
  [3, null, 'mars'],
  [3, 3, 'mars'],
  [3, 5, 'mars–maj'],
  [2, 11, 'feb–nov'],
  [null, null, ''],
])('months %s to %s are written %j', (startMonth, endMonth, expected) => {
  expect(activityMonths({ startMonth, endMonth }, buildFormats('sv'))).toBe(expected);
});

test('years outside the period are shown while an activity stands there', () => {
  expect(planYears({ startYear: 2026, endYear: 2027, activities: [activity({ year: 2024 })] })).toEqual([2024, 2026, 2027]);
});

describe('moving one step', () => {
  test.each([
    ['b', -1, 'a'],
    ['b', 1, null],
    ['a', 1, 'c'],
    ['a', -1, undefined],
    ['c', 1, undefined],
    ['x', 1, undefined],
  ] as const)('%s by %i is put before %s', (id, step, expected) => {
    expect(stepTarget(['a', 'b', 'c'], id, step)).toBe(expected);
  });
});

describe('the address', () => {
  test('a hash opens the form of a row, and nothing else opens anything', () => {
    expect(readDialogHash('activity-01a2-03')).toEqual({ kind: 'activity', id: '01a2-03' });
    for (const hash of ['', 'activity', 'other-1', 'main']) expect(readDialogHash(hash)).toBeNull();
  });

  test('each blocker leads to where it is mended', () => {
    expect(blockerLink('stad', { code: 'risk-unanswered', activityId: 'a', title: '' })).toMatchObject({
      params: { collab: 'stad', tab: 'goals' },
      hash: 'activity-a',
    });
    expect(blockerLink('stad', { code: 'goal-limit-reason-missing', goals: 6, limit: 5 })).toMatchObject({ hash: 'period-edit' });
  });
});
