import { cell, cellLines, heading, headingOf, own, paragraph, said, wide } from '../blocks.ts';
import type { Block, Cell, Paragraph, Span } from '../document-model.ts';
import { activityLight, activityMonths, activityName, activityTime } from './activity-words.ts';
import { yearRuns, type NumberedActivity, type NumberedGoal, type PlanContext } from './plan-context.ts';

/** Most years beside each other in the grid on a landscape page. */
const mostYears = 5;

/** Activities as a grid goal x year and as one table per goal; both hold every activity; nothing without any. @source inventory M04 M05 G08 */
export function activityBlocks(context: PlanContext): Block[] {
  const { words, activities, goals } = context;
  if (activities.length === 0) return [];
  return [
    heading(1, words.say('activities.title')),
    heading(2, words.say('activities.byYear')),
    paragraph(words.say('activities.byYearIntro'), 'intro'),
    ...yearRuns(yearsWithActivities(context), mostYears).map((run) => gridTable(context, run)),
    heading(2, words.say('activities.oneByOne')),
    ...goals
      .filter((goal) => goal.activities.length > 0)
      .flatMap((goal) => [...headingOf(3, numbered(goal), false), listTable(context, goal)]),
  ];
}

function yearsWithActivities({ years, activities }: PlanContext): number[] {
  return years.length <= 2 * mostYears ? years : [...new Set(activities.map((activity) => activity.year))].sort((a, b) => a - b);
}

const numbered = ({ number, name }: NumberedGoal): Span => ({ ...name, text: `${number}. ${name.text}` });

function gridTable(context: PlanContext, years: number[]): Block {
  const { words, goals } = context;
  return {
    type: 'table',
    columns: [wide(words.say('activities.goal'), 0.9), ...years.map((year) => wide(String(year)))],
    rows: goals.map((goal) => [cell({ ...numbered(goal), bold: true }), ...years.map((year) => gridCell(context, goal, year))]),
    footer: [],
  };
}

function gridCell({ words, actors }: PlanContext, goal: NumberedGoal, year: number): Cell {
  return goal.activities
    .filter((activity) => activity.year === year)
    .flatMap((activity, index): Paragraph[] => {
      const who = joined(actors(activity.actorIds.slice(0, 2)), ', ');
      const months = activityMonths(activity, words);
      const detail = [
        ...who,
        ...(who.length > 0 && months !== '' ? [said(' · ')] : []),
        ...(months === '' ? [] : [said(months)]),
      ];
      return [
        {
          spans: [said(`${activity.number} `, { bold: true }), activityName(activity, words)],
          ...(index > 0 ? { gap: true as const } : {}),
        },
        ...(detail.length === 0 ? [] : [{ spans: detail.map((span): Span => ({ ...span, tone: 'muted' })) }]),
      ];
    });
}

function listTable(context: PlanContext, goal: NumberedGoal): Block {
  const { words } = context;
  const say = (key: 'activity' | 'who' | 'when' | 'cause' | 'risk' | 'state') => words.say(`activities.${key}`);
  return {
    type: 'table',
    columns: [
      wide(say('activity'), 2.2),
      wide(say('who'), 1.6),
      wide(say('when'), 1),
      wide(say('cause'), 1.5),
      wide(say('risk'), 1.9),
      wide(say('state'), 1.3),
    ],
    rows: goal.activities.map((activity) => listRow(context, activity)),
    footer: [],
  };
}

function listRow({ words, actors }: PlanContext, activity: NumberedActivity): Cell[] {
  return [
    cellLines(
      { spans: [said(`${activity.number} `, { bold: true }), { ...activityName(activity, words), bold: true }] },
      own(activity.what),
    ),
    actorLines(actors(activity.actorIds), words),
    cell(said(activityTime(activity, words))),
    cell(own(activity.cause)),
    riskLines(activity, words),
    cellLines(said(words.say(`activities.status.${activity.status}`)), activityLight(activity, words), own(activity.followUp)),
  ];
}

function actorLines(names: Span[], words: PlanContext['words']): Cell {
  const [first, ...others] = names;
  if (first === undefined) return cell(said(words.say('nobody'), { tone: 'muted' }));
  if (others.length === 0) return cell(first);
  const [before = '', after = ''] = words.say('activities.leads').split('{actor}');
  return cellLines({ spans: [said(before), first, said(after, { tone: 'muted' })] }, ...others);
}

function riskLines(activity: NumberedActivity, words: PlanContext['words']): Cell {
  if (activity.riskAnswer === null) return cell(said(words.say('activities.riskUnanswered'), { tone: 'amber', bold: true }));
  const label = (key: 'riskText' | 'counterMeasure') => said(`${words.say(`activities.${key}`)}: `, { bold: true });
  const lines = [
    ...(activity.riskAnswer === 'no-risk' ? [{ spans: [said(words.say('activities.noRisk'))] }] : []),
    ...(activity.risk.trim() === '' ? [] : [{ spans: [label('riskText'), own(activity.risk)] }]),
    ...(activity.counterMeasure.trim() === '' ? [] : [{ spans: [label('counterMeasure'), own(activity.counterMeasure)] }]),
  ];
  return lines.length > 0 ? lines : [{ spans: [label('riskText'), said(words.say('notSet'), { tone: 'muted' })] }];
}

function joined(spans: Span[], separator: string): Span[] {
  return spans.flatMap((span, index) => (index === 0 ? [span] : [said(separator), span]));
}
