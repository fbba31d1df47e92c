import { describe, expect, it } from 'vitest';

import { planAdvice, planAdviceCodes, planBlockerCodes, planBlockers } from './plan-check.ts';
import { periodProblem } from './plan-period.ts';
import { buildActivity, buildGoal, buildPlan } from './plan.fixture.ts';

const goals = (count: number) => Array.from({ length: count }, (_, index) => buildGoal({ id: `g${index}` }));
const smartGoal = buildGoal({
  description: 'What',
  measure: 'Talks',
  unit: 'talks',
  startValue: 0,
  years: [{ year: 2026, target: 3, outcome: null }],
  smart: ['specific', 'measurable', 'accepted', 'realistic', 'timed'],
});

describe('planBlockers', () => {
  it('lets a plan through that has answered everything', () => {
    const activities = [
      buildActivity(),
      buildActivity({ id: 'a2', riskAnswer: 'risk', risk: 'Moves elsewhere', counterMeasure: 'Talk first' }),
    ];
    expect(planBlockers(buildPlan({ goals: goals(5), activities }))).toEqual([]);
  });

  it('names each activity without an answer about risk', () => {
    const activities = [
      buildActivity({ id: 'a1', title: 'One', riskAnswer: null }),
      buildActivity({ id: 'a2', title: 'Two', riskAnswer: 'no-risk' }),
      buildActivity({ id: 'a3', title: 'Three', riskAnswer: 'risk', risk: ' ', counterMeasure: 'x' }),
      buildActivity({ id: 'a4', title: 'Four', riskAnswer: 'risk', risk: 'x', counterMeasure: '\n' }),
      buildActivity({ id: 'a5', title: 'Five', riskAnswer: 'risk' }),
      buildActivity({ id: 'a6', title: 'Six', riskAnswer: null, risk: 'x', counterMeasure: 'x', status: 'dropped' }),
    ];
    expect(planBlockers(buildPlan({ activities }))).toEqual([
      { code: 'risk-unanswered', activityId: 'a1', title: 'One' },
      { code: 'risk-text-missing', activityId: 'a3', title: 'Three' },
      { code: 'counter-measure-missing', activityId: 'a4', title: 'Four' },
      { code: 'risk-text-missing', activityId: 'a5', title: 'Five' },
      { code: 'counter-measure-missing', activityId: 'a5', title: 'Five' },
      { code: 'risk-unanswered', activityId: 'a6', title: 'Six' },
    ]);
  });

  it.each([
    [0, '', []],
    [5, '', []],
    [6, '', ['goal-limit-reason-missing']],
    [6, '  ', ['goal-limit-reason-missing']],
    [6, 'Two towns', []],
    [30, '', ['goal-limit-reason-missing']],
  ])('%i goals with the reason "%s"', (count, goalLimitReason, codes) => {
    const blockers = planBlockers(buildPlan({ goals: goals(count), goalLimitReason }));
    expect(blockers.map(({ code }) => code)).toEqual(codes);
    for (const blocker of blockers) expect(blocker).toMatchObject({ goals: count, limit: 5 });
  });

  it('names the period first', () => {
    const blockers = planBlockers(
      buildPlan({ startYear: 1900, goals: goals(6), activities: [buildActivity({ riskAnswer: null })] }),
    );
    expect(blockers.map(({ code }) => code)).toEqual([
      'period-year-out-of-range',
      'goal-limit-reason-missing',
      'risk-unanswered',
    ]);
  });
});

describe('periodProblem', () => {
  it.each<[number, number, object | null]>([
    [2026, 2028, null],
    [2026, 2026, null],
    [2026, 2035, null],
    [2026, 2036, { code: 'period-too-long', years: 11, longest: 10 }],
    [1990, 1991, null],
    [2199, 2200, null],
    [2028, 2026, { code: 'period-end-before-start', startYear: 2028, endYear: 2026 }],
    [1900, 2028, { code: 'period-year-out-of-range', year: 1900, earliest: 1990, latest: 2200 }],
    [1989, 1990, { code: 'period-year-out-of-range', year: 1989, earliest: 1990, latest: 2200 }],
    [2200, 2201, { code: 'period-year-out-of-range', year: 2201, earliest: 1990, latest: 2200 }],
    [2026, 20266, { code: 'period-year-out-of-range', year: 20266, earliest: 1990, latest: 2200 }],
    [2026.5, 2028, { code: 'period-year-out-of-range', year: 2026.5, earliest: 1990, latest: 2200 }],
    [2026, NaN, { code: 'period-year-out-of-range', year: NaN, earliest: 1990, latest: 2200 }],
  ])('%d to %d', (startYear, endYear, problem) => {
    expect(periodProblem({ startYear, endYear })).toEqual(problem);
  });
});

describe('planAdvice', () => {
  const advise = (change: Parameters<typeof buildPlan>[0]) => planAdvice(buildPlan(change));

  it('is silent about a plan with nothing missing', () => {
    expect(advise({ goals: [smartGoal], activities: [buildActivity()] })).toEqual([]);
    expect(advise({})).toEqual([]);
  });

  it('says what a goal lacks', () => {
    const goal = { ...smartGoal, unit: '', smart: smartGoal.smart.filter((criterion) => criterion !== 'accepted') };
    expect(advise({ goals: [goal], activities: [buildActivity()] })).toEqual([
      { code: 'goal-not-smart', goalId: 'g1', title: 'Goal', unmet: ['measurable', 'accepted'], gaps: ['unit', 'tick'] },
    ]);
  });

  it('says it also of a single criterion', () => {
    const goal = { ...smartGoal, description: ' ' };
    expect(advise({ goals: [goal], activities: [buildActivity()] })).toMatchObject([
      { unmet: ['specific'], gaps: ['description'] },
    ]);
  });

  it('names goals without living activities', () => {
    const other = { ...smartGoal, id: 'g2', title: 'Second' };
    const both = [buildActivity(), buildActivity({ id: 'a2', goalId: 'g2' })];
    expect(advise({ goals: [smartGoal, other], activities: both })).toEqual([]);
    const activities = [buildActivity(), buildActivity({ id: 'a2', goalId: 'g2', status: 'dropped' })];
    expect(advise({ goals: [smartGoal, other], activities })).toEqual([
      { code: 'goal-without-activities', goalId: 'g2', title: 'Second' },
    ]);
  });

  it.each<[string, Parameters<typeof buildActivity>[0], string[]]>([
    ['nobody responsible', { actorIds: [] }, ['activity-without-responsible']],
    ['no cause', { cause: ' ' }, ['activity-without-cause']],
    ['before the period', { year: 2025 }, ['activity-outside-period']],
    ['after the period', { year: 2029 }, ['activity-outside-period']],
    ['first year', { year: 2026 }, []],
    ['last year', { year: 2028 }, []],
    ['months turned', { startMonth: 5, endMonth: 4 }, ['activity-ends-before-start']],
    ['one month', { startMonth: 5, endMonth: 5 }, []],
    ['only an end', { endMonth: 1 }, []],
    ['only a start', { startMonth: 12 }, []],
    ['dropped', { status: 'dropped', actorIds: [], cause: '', year: 1990 }, []],
  ])('activity: %s', (_, change, codes) => {
    const advice = advise({ activities: [buildActivity(change)] });
    expect(advice.map(({ code }) => code)).toEqual(codes);
    for (const one of advice) expect(one).toMatchObject({ activityId: 'a1', title: 'Activity' });
  });

  it('warns about an organisation with too much in one year, with the numbers', () => {
    const activities = Array.from({ length: 9 }, (_, index) => buildActivity({ id: `a${index}`, actorIds: ['lead', 'police'] }));
    const limit = { activitiesPerYear: 8, ledPerYear: 4 };
    expect(advise({ activities })).toEqual([
      { code: 'actor-overloaded', actorId: 'lead', year: 2026, total: 9, led: 9, limit },
      { code: 'actor-overloaded', actorId: 'police', year: 2026, total: 9, led: 0, limit },
    ]);
  });

  it('lists every code once for the texts', () => {
    expect(new Set(planAdviceCodes).size).toBe(7);
    expect(new Set(planBlockerCodes).size).toBe(7);
  });
});
