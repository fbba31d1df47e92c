import { describe, expect, it } from 'vitest';

import { diffPlans, touchedOrganisations } from './plan-diff.ts';
import {
  buildActivity,
  buildBudgetRow,
  buildCommunicationRow,
  buildEvaluationRow,
  buildGoal,
  buildGrantRow,
  buildOverallGoal,
  buildPlan,
} from './plan.fixture.ts';
import type { PlanContent } from './plan.ts';
import { type RichText, richTextFromPlain } from './rich-text.ts';

const all = ['hotel', 'police', 'social'];
const touched = (before: Partial<PlanContent>, after: Partial<PlanContent>) =>
  touchedOrganisations(diffPlans(buildPlan(before), buildPlan(after)), all);
const ids = (before: Partial<PlanContent>, after: Partial<PlanContent>) => [...touched(before, after).keys()];
const vision = (text: RichText) => ({ texts: { ...buildPlan().texts, vision: text } });

describe('touchedOrganisations', () => {
  it('touches nobody when nothing has changed', () => {
    expect(ids({}, {})).toEqual([]);
  });

  it.each<[string, Partial<PlanContent>, Partial<PlanContent>]>([
    ['the period', {}, { endYear: 2029 }],
    ['a text', {}, vision(richTextFromPlain('New'))],
    ['an overall goal', {}, { overallGoals: [buildOverallGoal()] }],
    ['a goal', { goals: [buildGoal()] }, { goals: [buildGoal({ measure: 'Talks' })] }],
    ['an activity of nobody', {}, { activities: [buildActivity({ actorIds: [] })] }],
    ['a budget row of nobody', { budget: [buildBudgetRow()] }, {}],
    ['a grant of nobody', {}, { grants: [buildGrantRow()] }],
    ['communication of nobody', {}, { communication: [buildCommunicationRow()] }],
    ['evaluation of nobody', {}, { evaluation: [buildEvaluationRow()] }],
  ])('%s touches everyone', (_, before, after) => {
    const result = touched(before, after);
    expect([...result.keys()]).toEqual(all);
    for (const reasons of result.values()) expect(reasons).toMatchObject([{ scope: 'everyone' }]);
  });

  it.each<[string, Partial<PlanContent>, Partial<PlanContent>]>([
    ['an activity', {}, { activities: [buildActivity({ actorIds: ['police'] })] }],
    ['a budget row', {}, { budget: [buildBudgetRow({ sourceActorId: 'police' })] }],
    ['a grant', { grants: [buildGrantRow({ actorId: 'police' })] }, {}],
    ['communication', {}, { communication: [buildCommunicationRow({ actorId: 'police' })] }],
    ['evaluation', {}, { evaluation: [buildEvaluationRow({ actorId: 'police' })] }],
  ])('%s touches only the one it names', (_, before, after) => {
    const result = touched(before, after);
    expect([...result]).toMatchObject([['police', [{ scope: 'own' }]]]);
  });

  it('touches those who had an activity and those who get it', () => {
    const before = { activities: [buildActivity({ actorIds: ['social'] })] };
    expect(ids(before, { activities: [buildActivity({ actorIds: ['police'] })] })).toEqual(['police', 'social']);
    expect(ids(before, { activities: [buildActivity({ actorIds: [] })] })).toEqual(['social']);
  });

  it('gives each organisation its own reasons, in the order of the plan', () => {
    const after = {
      startYear: 2025,
      activities: [
        buildActivity({ id: 'a1', actorIds: ['police'] }),
        buildActivity({ id: 'a2', title: 'Two', actorIds: ['hotel'] }),
      ],
    };
    const period = { section: 'period', kind: 'changed', id: 'period', label: 'period', scope: 'everyone' };
    expect([...touched({}, after)]).toEqual([
      ['hotel', [period, { section: 'activities', kind: 'added', id: 'a2', label: 'Two', scope: 'own' }]],
      ['police', [period, { section: 'activities', kind: 'added', id: 'a1', label: 'Activity', scope: 'own' }]],
      ['social', [period]],
    ]);
  });

  it('leaves out organisations that do not confirm', () => {
    expect(ids({}, { activities: [buildActivity({ actorIds: ['elsewhere'] })] })).toEqual([]);
  });

  it('does not count the same words set in another way', () => {
    const bold: RichText = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }] }],
    };
    expect(ids(vision(richTextFromPlain('x')), vision(bold))).toEqual([]);
  });

  it('counts a new row even when it holds nothing yet', () => {
    expect(ids({}, { overallGoals: [buildOverallGoal({ text: '' })] })).toEqual(all);
  });
});
