import { describe, expect, it } from 'vitest';
import type { Activity, PlanContent } from '../../../domain/plan.ts';
import { buildLargePlanSnapshot, buildPlanSnapshot } from '../../testing/build-plan-snapshot.ts';
import type { Block, Cell, TableBlock, TimelineBlock } from '../document-model.ts';
import { documentWords } from '../document-words.ts';
import { activityBlocks } from './activity-blocks.ts';
import { activityTime } from './activity-words.ts';
import { goalBlocks } from './goal-blocks.ts';
import { loadBlocks } from './load-blocks.ts';
import { planContext, planYears, yearRuns } from './plan-context.ts';
import { resourceBlocks } from './resource-blocks.ts';
import { summaryBlocks } from './summary-blocks.ts';
import { activityBar, timelineBlocks, todayAt } from './timeline-blocks.ts';

const words = documentWords('sv');
const contextOf = (plan: Partial<PlanContent> = {}) => planContext(buildPlanSnapshot(plan), words);
const tables = (blocks: Block[]) => blocks.filter((block): block is TableBlock => block.type === 'table');
const wordsOf = (cell: Cell | undefined) =>
  (cell ?? []).map((item) => ('blank' in item ? item.blank : item.spans.map((span) => span.text).join(''))).join(' / ');
const activity = (change: Partial<Activity>) => ({
  ...(buildPlanSnapshot().plan.activities[0] as Activity),
  number: '1.1',
  ...change,
});
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('planYears', () => {
  const years = (plan: Partial<PlanContent>) =>
    planYears({ ...buildPlanSnapshot().plan, goals: [], activities: [], budget: [], ...plan });

  it.each([
    ['every year of the period', { startYear: 2026, endYear: 2029 }, [2026, 2027, 2028, 2029]],
    ['a period written backwards', { startYear: 2028, endYear: 2026 }, [2026, 2027, 2028]],
    ['only the ends of a very long period', { startYear: 1900, endYear: 2028 }, [1900, 2028]],
    [
      'a year outside the period that is used',
      { startYear: 2026, endYear: 2026, activities: [activity({ year: 1900 })] },
      [1900, 2026],
    ],
  ])('%s', (_case, plan, expected) => {
    expect(years(plan)).toEqual(expected);
  });
});

describe('yearRuns', () => {
  it('splits evenly and keeps every year', () => {
    expect(yearRuns([1, 2, 3, 4, 5, 6], 5)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(yearRuns([1], 5)).toEqual([[1]]);
  });
});

describe('planContext', () => {
  it('numbers goals by place and activities by time, and keeps activities whose goal is gone', () => {
    const { goals } = contextOf({
      activities: [
        activity({ id: 'x', goalId: 'gone' }),
        activity({ id: 'late', year: 2028, goalId: 'g2' }),
        activity({ id: 'early', year: 2026, goalId: 'g2' }),
      ],
    });
    expect(goals.map((goal) => goal.activities.map((one) => `${one.number} ${one.id}`))).toEqual([
      [],
      ['2.1 early', '2.2 late'],
      [],
      [],
      [],
      ['6.1 x'],
    ]);
    expect(goals.at(-1)?.name.text).toBe('Utan delmål');
  });
});

describe('a goal that has ended', () => {
  const { goals } = buildPlanSnapshot().plan;
  const context = contextOf({
    goals: goals.map((goal, at) => (at === 0 ? { ...goal, endedOn: '2027-01-20', endedWhy: 'Målet är nått.' } : goal)),
  });

  it('stands among the goals with its day and reason', () => {
    const facts = goalBlocks(context).flatMap((block) => (block.type === 'facts' ? [block.rows] : []));
    const ended = facts.map((rows) =>
      rows
        .find(({ label }) => label === 'Avslutat')
        ?.spans.map(({ text }) => text)
        .join(''),
    );
    expect(plain(ended[0] ?? '')).toBe('20 januari 2027. Målet är nått.');
    expect(ended.slice(1).every((one) => one === undefined)).toBe(true);
  });

  it('is not counted or listed in the summary', () => {
    const [table] = tables(summaryBlocks(context));
    expect(table?.rows).toHaveLength(goals.length - 1);
    expect(wordsOf(table?.rows[0]?.[0])).toMatch(/^2\. /);
  });
});

describe('activityTime', () => {
  it.each([
    [3, 5, 'mars–maj 2026'],
    [3, 3, 'mars 2026'],
    [3, null, 'från mars 2026'],
    [null, 5, 'till och med maj 2026'],
    [null, null, '2026'],
    [0, 13, '2026'],
  ])('%s to %s is %s', (startMonth, endMonth, expected) => {
    expect(activityTime(activity({ year: 2026, startMonth, endMonth }), words)).toBe(expected);
  });
});

describe('activityBlocks', () => {
  it('holds every activity once in the grid and once in the list', () => {
    const all = tables(activityBlocks(planContext(buildLargePlanSnapshot(7, 3), words)));
    const found = all.flatMap((table) => table.rows.flat().map(wordsOf)).join('\n');
    for (let goal = 1; goal <= 7; goal += 1)
      for (let place = 1; place <= 3; place += 1) expect(found.split(`${goal}.${place} `)).toHaveLength(3);
  });

  it('says that the risk question is not answered', () => {
    const list = tables(activityBlocks(contextOf({ activities: [activity({ goalId: 'g1', riskAnswer: null })] }))).at(-1);
    expect(wordsOf(list?.rows[0]?.[4])).toBe('Riskfrågan är inte besvarad');
  });
});

describe('resourceBlocks', () => {
  it('sums per item, year, kind and funder to the same total', () => {
    const [items, sources] = tables(resourceBlocks(contextOf()));
    expect(items?.footer[0]?.map(wordsOf).map(plain)).toEqual(['Summa', '', '', '325 000', '317 000', '292 000', '934 000']);
    expect(items?.footer.slice(1).map((row) => plain(wordsOf(row.at(-1))))).toEqual(['478 000', '420 000', '36 000']);
    expect(sources?.rows.map((row) => plain(wordsOf(row.at(-1))))).toEqual(['478 000', '225 000', '195 000', '36 000']);
  });

  it('puts fewer years beside each other when the amounts are long', () => {
    const budget = buildPlanSnapshot().plan.budget.map((row) => ({
      ...row,
      amounts: [2026, 2027, 2028].map((year) => ({ year, amountSek: 1e12 })),
    }));
    const itemTables = tables(resourceBlocks(contextOf({ budget }))).filter((table) => table.columns[0]?.header === 'Post');
    expect(itemTables.map((table) => table.columns.length)).toEqual([4, 4, 5]);
  });
});

describe('summaryBlocks', () => {
  const figures = (plan: Partial<PlanContent>) =>
    summaryBlocks(contextOf(plan))
      .flatMap((block) => (block.type === 'figures' ? block.items : []))
      .map((item) => plain(`${item.value} ${item.label}`));

  it.each([
    ['a budget in kronor', {}, '934 000 kronor 2026–2028'],
    [
      'a budget in billions',
      { budget: buildPlanSnapshot().plan.budget.map((row) => ({ ...row, amounts: [{ year: 2026, amountSek: 1e12 }] })) },
      '5 000 miljarder kronor 2026–2028',
    ],
  ])('%s', (_case, plan, expected) => {
    expect(figures(plan).at(-1)).toBe(expected);
  });

  it('does not count dropped activities, and leaves out an empty budget', () => {
    expect(figures({ budget: [], activities: [activity({}), activity({ id: 'b', status: 'dropped' })] })).toEqual([
      '5 delmål',
      '1 aktivitet',
      '2 ansvariga organisationer',
    ]);
  });
});

describe('loadBlocks', () => {
  it('counts each organisation, the unowned apart, dropped activities not at all', () => {
    const activities = [
      activity({ actorIds: ['police', 'social'] }),
      activity({ actorIds: ['police'] }),
      activity({ actorIds: [] }),
      activity({ actorIds: ['police'], status: 'dropped' }),
    ];
    const [table] = tables(loadBlocks(contextOf({ activities })));
    expect(table?.rows.map((row) => plain(row.map(wordsOf).join(' ')))).toEqual([
      'Lokalpolisområde Exempelstad 2 0 2 67 %',
      'Socialförvaltningen 0 1 1 33 %',
      'Ingen ansvarig angiven – – 1 33 %',
    ]);
  });
});

describe('timelineBlocks', () => {
  const axis = { first: 2026, last: 2028 };
  const timelineOf = (goals: number, perGoal: number) =>
    timelineBlocks(planContext(buildLargePlanSnapshot(goals, perGoal), words)).find(
      (block): block is TimelineBlock => block.type === 'timeline',
    );

  it.each([
    [1, 12, 0, 1 / 3],
    [null, null, 0, 1 / 3],
    [7, 7, 1 / 6, 1 / 36],
    [9, 3, 8 / 36, 1 / 36],
  ])('months %s to %s lie from %d, %d wide', (startMonth, endMonth, from, width) => {
    const bar = activityBar(activity({ year: 2026, startMonth, endMonth }), axis);
    expect(bar.from).toBeCloseTo(from);
    expect(bar.width).toBeCloseTo(width);
  });

  it.each([
    ['2026-01-01T00:00:00Z', 0],
    ['2025-12-31T23:20:00Z', 0],
    ['2027-07-02T00:00:00Z', 0.5],
    ['2025-12-31T00:00:00Z', null],
    ['2029-01-02T00:00:00Z', null],
  ])('%s is marked at %s', (date, expected) => {
    const at = todayAt(date, axis);
    if (expected === null) expect(at).toBeNull();
    else expect(at).toBeCloseTo(expected, 2);
  });

  it('draws every activity in pictures that fit a page, no goal alone at the foot of one', () => {
    const { pictures = [] } = timelineOf(30, 5) ?? {};
    expect(pictures.flatMap((picture) => picture.rows).filter((row) => row.bar !== null)).toHaveLength(150);
    for (const { rows } of pictures) {
      expect(rows.length).toBeLessThanOrEqual(28);
      expect(rows.at(-1)?.bar).not.toBeNull();
    }
  });

  it('lists the activities in the order of time with today among them', () => {
    const rows = (timelineBlocks(contextOf()).find((block) => block.type === 'timeline') as TimelineBlock).list.rows.map((row) =>
      wordsOf(row[0]),
    );
    expect(rows).toHaveLength(23);
    expect(rows.indexOf('I dag, 3 mars 2027')).toBe(rows.findIndex((row) => row === 'april 2027') - 1);
  });
});
