import { parseIsoDate } from '../../../domain/dates.ts';
import { swedishDate } from '../../../domain/swedish-time.ts';
import { cell, said, wide } from '../blocks.ts';
import type { Cell, TableBlock } from '../document-model.ts';
import { activityName, activityTime } from './activity-words.ts';
import type { NumberedActivity, PlanContext } from './plan-context.ts';

/** The activities in the order in which they begin, with a row at the day the plan was frozen. @source inventory M24 */
export function timelineList({ words, activities, actors, snapshot }: PlanContext): TableBlock {
  const inOrder = [...activities].sort((a, b) => beginning(a) - beginning(b));
  const { year, month } = parseIsoDate(swedishDate(new Date(snapshot.frozenAt)))!;
  const now = year * 12 + month;
  const begun = inOrder.filter((activity) => beginning(activity) <= now).length;
  const row = (activity: NumberedActivity): Cell[] => [
    cell(said(activityTime(activity, words))),
    cell(said(`${activity.number} `, { bold: true }), activityName(activity, words)),
    cell(...actors(activity.actorIds.slice(0, 1))),
    cell(said(words.say(`activities.status.${activity.status}`))),
  ];
  const todayRow: Cell[] = [
    cell(said(words.say('timeline.todayRow', { date: words.date(snapshot.frozenAt) }), { bold: true, tone: 'amber' })),
    [],
    [],
    [],
  ];
  return {
    type: 'table',
    columns: [
      wide(words.say('activities.when'), 1.2),
      wide(words.say('timeline.activity'), 2),
      wide(words.say('activities.who'), 1.5),
      wide(words.say('activities.state'), 0.8),
    ],
    rows: [...inOrder.slice(0, begun).map(row), todayRow, ...inOrder.slice(begun).map(row)],
    footer: [],
  };
}

/** Months since year 0 when an activity begins; without a month, the beginning of its year. */
const beginning = ({ year, startMonth }: NumberedActivity): number => year * 12 + (startMonth ?? 1);
