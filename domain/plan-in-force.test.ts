import { describe, expect, it } from 'vitest';

import { goalProgress } from './goal-progress.ts';
import { decidedChanges, planInForce } from './plan-in-force.ts';
import { buildActivity, buildGoal, buildPlan } from './plan.fixture.ts';

const target = (year: number, value: number | null, outcome: number | null = null) => ({ year, target: value, outcome });
const frozen = buildPlan({
  startYear: 2027,
  endYear: 2029,
  goals: [buildGoal({ startValue: 0, years: [target(2027, 30)] })],
  activities: [buildActivity({ year: 2027 })],
});

describe('planInForce', () => {
  it('does not have a year, a target, a goal or an activity of the draft', () => {
    const draft = {
      ...frozen,
      startYear: 2026,
      goals: [buildGoal({ startValue: 0, years: [target(2026, 20, 25), target(2027, 10, 25)] }), buildGoal({ id: 'g2' })],
      activities: [buildActivity({ year: 2026, title: 'Other' }), buildActivity({ id: 'a2' })],
    };
    const plan = planInForce(frozen, draft);
    expect(plan.goals).toEqual([{ ...frozen.goals[0]!, years: [target(2027, 30, 25)] }]);
    expect(goalProgress(plan.goals[0]!, 2026)).toEqual({ year: 2026, target: null, outcome: null, standing: 'no-target' });
    expect(goalProgress(plan.goals[0]!, 2027).standing).toBe('on-the-way');
    expect(plan.activities).toEqual(frozen.activities);
    expect(plan.startYear).toBe(2027);
  });

  it('has the outcomes, lights and sentences that are noted in the draft', () => {
    const followed = { light: 'red' as const, followUp: 'Nobody answers', status: 'ongoing' as const };
    const draft = {
      ...frozen,
      goals: [buildGoal({ startValue: 0, years: [target(2027, 30, 12), target(2028, null, 3)] })],
      activities: [buildActivity({ year: 2027, ...followed })],
    };
    const plan = planInForce(frozen, draft);
    expect(plan.goals[0]!.years).toEqual([target(2027, 30, 12), target(2028, null, 3)]);
    expect(plan.activities[0]).toMatchObject(followed);
    expect(decidedChanges(frozen, draft)).toEqual([]);
  });

  it('keeps what the draft has removed, ended or struck, and says that the draft would', () => {
    const gone = { ...frozen, goals: [], activities: [] };
    expect(planInForce(frozen, gone)).toEqual(frozen);
    expect(decidedChanges(frozen, gone).map(({ section, kind }) => [section, kind])).toEqual([
      ['goals', 'removed'],
      ['activities', 'removed'],
    ]);
    const ended = {
      ...frozen,
      goals: [{ ...frozen.goals[0]!, endedOn: '2028-01-01' }],
      activities: [buildActivity({ year: 2027, status: 'dropped' })],
    };
    expect(planInForce(frozen, ended).activities[0]!.status).toBe('planned');
    expect(planInForce(frozen, ended).goals[0]!.endedOn ?? null).toBeNull();
    expect(decidedChanges(frozen, ended).map(({ section, kind }) => [section, kind])).toEqual([
      ['goals', 'changed'],
      ['activities', 'changed'],
    ]);
  });

  it('a target that the draft moves is a change, whatever has been measured', () => {
    const draft = { ...frozen, goals: [buildGoal({ startValue: 0, years: [target(2027, 40, 12)] })] };
    expect(decidedChanges(frozen, draft)).toMatchObject([{ section: 'goals', kind: 'changed', label: 'Goal' }]);
  });
});
