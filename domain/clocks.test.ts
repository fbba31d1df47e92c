import { describe, expect, it } from 'vitest';

import { type ClockDates, clocks } from './clocks.ts';

const at = (today: string, dates: Partial<ClockDates>) =>
  clocks({ today, planRevisedOn: null, pictureUpdatedOn: null, planPeriod: null, ...dates });

describe('clocks', () => {
  it('has none without a starting day', () => {
    expect(at('2026-11-22', {})).toEqual([]);
  });

  it('runs a year from the last revision, and two by law', () => {
    expect(at('2026-07-02', { planRevisedOn: '2026-01-01' })).toEqual([
      { key: 'yearly-revision', startsOn: '2026-01-01', dueOn: '2027-01-01', daysLeft: 183, fraction: 182 / 365, state: 'calm' },
      {
        key: 'statutory-follow-up',
        startsOn: '2026-01-01',
        dueOn: '2028-01-01',
        daysLeft: 548,
        fraction: 182 / 730,
        state: 'calm',
      },
    ]);
  });

  it.each([
    ['2026-01-01', '2025-06-01', '2025-06-01'],
    ['2025-06-01', '2026-01-01', '2025-06-01'],
    [null, '2025-06-01', '2025-06-01'],
    ['2026-01-01', null, '2026-01-01'],
  ])('plan of %s and picture of %s: the law counts from %s', (planRevisedOn, pictureUpdatedOn, startsOn) => {
    const clock = at('2026-02-01', { planRevisedOn, pictureUpdatedOn }).find(({ key }) => key === 'statutory-follow-up');
    expect(clock?.startsOn).toBe(startsOn);
  });

  it('has no yearly revision of a picture without a plan', () => {
    expect(at('2026-02-01', { pictureUpdatedOn: '2025-06-01' }).map(({ key }) => key)).toEqual(['statutory-follow-up']);
  });

  it('ends the plan on the last day of its last year', () => {
    expect(at('2026-12-31', { planPeriod: { startYear: 2026, endYear: 2028 } })).toMatchObject([
      { key: 'plan-end', startsOn: '2026-01-01', dueOn: '2028-12-31', daysLeft: 731, fraction: 364 / 1095, state: 'calm' },
    ]);
  });

  it.each([
    ['2026-11-01', 'calm', 61],
    ['2026-11-02', 'soon', 60],
    ['2027-01-01', 'soon', 0],
    ['2027-01-02', 'over', -1],
  ])('yearly revision on %s is %s', (today, state, daysLeft) => {
    expect(at(today, { planRevisedOn: '2026-01-01' })[0]).toMatchObject({ key: 'yearly-revision', state, daysLeft });
  });

  it.each([
    ['2027-09-02', 'calm', 121],
    ['2027-09-03', 'soon', 120],
    ['2028-01-02', 'over', -1],
  ])('follow-up by law on %s is %s', (today, state, daysLeft) => {
    expect(at(today, { pictureUpdatedOn: '2026-01-01' })[0]).toMatchObject({ state, daysLeft });
  });

  it.each([
    ['2026-07-03', 'calm', 181],
    ['2026-07-04', 'soon', 180],
    ['2027-01-01', 'over', -1],
  ])('end of plan on %s is %s', (today, state, daysLeft) => {
    expect(at(today, { planPeriod: { startYear: 2026, endYear: 2026 } })[0]).toMatchObject({ state, daysLeft });
  });

  it('keeps the fraction between 0 and 1', () => {
    expect(at('2030-01-01', { planRevisedOn: '2026-01-01' })[0]?.fraction).toBe(1);
    expect(at('2025-01-01', { planPeriod: { startYear: 2026, endYear: 2028 } })[0]?.fraction).toBe(0);
  });
});
