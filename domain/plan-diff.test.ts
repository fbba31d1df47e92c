import { describe, expect, it } from 'vitest';

import { diffPlans } from './plan-diff.ts';
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

type Change = Partial<PlanContent>;
const diff = (before: Change, after: Change) => diffPlans(buildPlan(before), buildPlan(after));
const texts = (change: Partial<PlanContent['texts']>) => ({ texts: { ...buildPlan().texts, ...change } });
const full: Change = {
  ...texts({ vision: richTextFromPlain('A town') }),
  overallGoals: [buildOverallGoal()],
  goals: [buildGoal()],
  activities: [buildActivity()],
  budget: [buildBudgetRow()],
  grants: [buildGrantRow()],
  communication: [buildCommunicationRow()],
  evaluation: [buildEvaluationRow()],
};

describe('diffPlans', () => {
  it('finds nothing between equal plans', () => {
    expect(diff({}, {})).toEqual([]);
    expect(diff(full, structuredClone(full))).toEqual([]);
  });

  it.each(['title', 'startYear', 'endYear', 'goalLimitReason'] as const)('sees the period: %s', (field) => {
    const value = field.endsWith('Year') ? 2027 : 'New';
    const before = buildPlan()[field];
    expect(diff({}, { [field]: value })).toEqual([
      {
        section: 'period',
        kind: 'changed',
        id: 'period',
        label: 'period',
        fields: [{ field, before, after: value }],
        actorIds: [],
      },
    ]);
  });

  it.each<[keyof PlanContent, string, { id: string }, string, string[]]>([
    ['overallGoals', 'overall-goals', buildOverallGoal(), 'Text', []],
    ['goals', 'goals', buildGoal(), 'Goal', []],
    ['activities', 'activities', buildActivity(), 'Activity', ['police']],
    ['budget', 'budget', buildBudgetRow({ sourceActorId: 'town' }), 'Item', ['town']],
    ['grants', 'grants', buildGrantRow({ actorId: 'town' }), 'Fund', ['town']],
    ['communication', 'communication', buildCommunicationRow({ actorId: 'town' }), 'Hotels', ['town']],
    ['evaluation', 'evaluation', buildEvaluationRow({ actorId: 'town' }), 'Goals', ['town']],
  ])('sees rows of %s come and go', (part, section, row, label, actorIds) => {
    const place = { section, id: row.id, label, actorIds };
    const [added, ...more] = diff({}, { [part]: [row] });
    expect(more).toEqual([]);
    expect(added).toMatchObject({ kind: 'added', ...place });
    expect(added?.fields.every(({ before, after }) => before === null && after !== null)).toBe(true);
    const [removed] = diff({ [part]: [row] }, {});
    expect(removed).toMatchObject({ kind: 'removed', ...place });
    expect(removed?.fields.every(({ before, after }) => before !== null && after === null)).toBe(true);
  });

  it('shows the fields of a new row that hold something, and no technical ones', () => {
    expect(diff({}, { overallGoals: [buildOverallGoal({ version: 7 })] })[0]?.fields).toEqual([
      { field: 'text', before: null, after: 'Text' },
    ]);
    const fields = diff({}, { activities: [buildActivity()] })[0]?.fields.map(({ field }) => field);
    expect(fields?.toSorted()).toEqual(['actorIds', 'cause', 'goalId', 'riskAnswer', 'status', 'title', 'year']);
  });

  it('names each changed field, with both values, under the new name', () => {
    const after = buildActivity({ title: 'Renamed', year: 2027, actorIds: ['social', 'police'] });
    expect(diff({ activities: [buildActivity()] }, { activities: [after] })).toEqual([
      {
        section: 'activities',
        kind: 'changed',
        id: 'a1',
        label: 'Renamed',
        fields: [
          { field: 'year', before: 2026, after: 2027 },
          { field: 'title', before: 'Activity', after: 'Renamed' },
          { field: 'actorIds', before: ['police'], after: ['social', 'police'] },
        ],
        actorIds: ['police', 'social'],
      },
    ]);
  });

  it('takes no notice of order, place and version', () => {
    const [one, two] = [buildGoal({ id: 'g1' }), buildGoal({ id: 'g2' })];
    expect(
      diff(
        { goals: [one, two] },
        {
          goals: [
            { ...two, position: 1 },
            { ...one, version: 9, position: 2 },
          ],
        },
      ),
    ).toEqual([]);
    const years = [
      { year: 2026, target: 1, outcome: null },
      { year: 2027, target: 2, outcome: null },
    ];
    const unset = { year: 2028, target: null, outcome: null };
    expect(diff({ goals: [{ ...one, years }] }, { goals: [{ ...one, years: [...years.toReversed(), unset] }] })).toEqual([]);
    expect(diff({ goals: [{ ...one, years: [] }] }, { goals: [{ ...one, years: [unset] }] })).toEqual([]);
    expect(
      diff({ goals: [{ ...one, smart: ['timed', 'specific'] }] }, { goals: [{ ...one, smart: ['specific', 'timed'] }] }),
    ).toEqual([]);
  });

  it.each([[{ year: 2028, target: 0, outcome: null }], [{ year: 2028, target: null, outcome: 0 }]])(
    'sees a year with only %j',
    (year) => {
      expect(diff({ goals: [buildGoal()] }, { goals: [buildGoal({ years: [year] })] })).toMatchObject([
        { fields: [{ field: 'years' }] },
      ]);
    },
  );

  it('sees who leads, but not the order of the others', () => {
    const activity = (...actorIds: string[]) => ({ activities: [buildActivity({ actorIds })] });
    expect(diff(activity('a', 'b', 'c'), activity('a', 'c', 'b'))).toEqual([]);
    expect(diff(activity('a', 'b', 'c'), activity('b', 'a', 'c'))).toMatchObject([{ fields: [{ field: 'actorIds' }] }]);
    expect(diff(activity('a'), activity())).toMatchObject([{ fields: [{ before: ['a'], after: [] }], actorIds: ['a'] }]);
  });

  it('sees the amounts of a budget', () => {
    const row = (amountSek: number) => ({ budget: [buildBudgetRow({ amounts: [{ year: 2026, amountSek }] })] });
    expect(diff(row(1), row(1))).toEqual([]);
    expect(diff(row(1), row(2))).toMatchObject([{ section: 'budget', kind: 'changed', fields: [{ field: 'amounts' }] }]);
  });

  it('compares texts by their words', () => {
    const vision = (text: string) => texts({ vision: richTextFromPlain(text) });
    expect(diff(vision('old'), vision('new'))).toEqual([
      {
        section: 'texts',
        kind: 'changed',
        id: 'vision',
        label: 'vision',
        fields: [{ field: 'text', before: 'old', after: 'new' }],
        actorIds: [],
      },
    ]);
    expect(diff({}, vision('new'))).toMatchObject([{ kind: 'added', fields: [{ before: null, after: 'new' }] }]);
    expect(diff(vision('old'), {})).toMatchObject([{ kind: 'removed', fields: [{ before: 'old', after: null }] }]);
  });

  it('says when only the setting of a text has changed', () => {
    const bold: RichText = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'same', marks: [{ type: 'bold' }] }] }],
    };
    expect(diff(texts({ vision: richTextFromPlain('same') }), texts({ vision: bold }))).toMatchObject([
      { kind: 'changed', fields: [{ field: 'formatting', before: null, after: null }] },
    ]);
    expect(diff({}, texts({ vision: { type: 'doc', content: [{ type: 'paragraph' }] } }))).toEqual([]);
  });

  it('follows the order of the plan, with what is gone last in its part', () => {
    const before = { ...full, goals: [buildGoal({ id: 'gone' })] };
    const after = { ...full, title: 'New', evaluation: [], goals: [buildGoal({ id: 'new' })] };
    expect(diff(before, after).map(({ section, id }) => `${section} ${id}`)).toEqual([
      'period period',
      'goals new',
      'goals gone',
      'evaluation e1',
    ]);
  });
});
