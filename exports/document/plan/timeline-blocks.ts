import { daysBetween } from '../../../domain/dates.ts';
import { swedishDate } from '../../../domain/swedish-time.ts';
import { heading, paragraph, shortened } from '../blocks.ts';
import type { Block, TimelineBlock, TimelinePicture, TimelineRow } from '../document-model.ts';
import { activityName } from './activity-words.ts';
import type { NumberedActivity, PlanContext } from './plan-context.ts';
import { timelineList } from './timeline-list.ts';

/** Rows in one picture: what a landscape page holds. */
const mostRows = 28;
const mostTicks = 12;
/** Names beside the bars are one line; the tables hold them whole. */
const longestLabel = 52;

/** The plan as a drawn timeline with a mark at the day it was frozen, and as a list in the order of time. @source inventory M24 */
export function timelineBlocks(context: PlanContext): Block[] {
  const { words, activities, snapshot } = context;
  if (activities.length === 0) return [];
  const axis = timelineAxis(context);
  const date = words.date(snapshot.frozenAt);
  const timeline: TimelineBlock = {
    type: 'timeline',
    intro: words.say('timeline.intro'),
    legend: words.say('timeline.legend', { date }),
    list: timelineList(context),
    pictures: splitRows(timelineRows(context, axis)).map((rows) => picture(context, axis, rows)),
  };
  return [
    heading(1, words.say('timeline.title')),
    timeline,
    ...(todayAt(snapshot.frozenAt, axis) === null ? [paragraph(words.say('timeline.outside', { date }))] : []),
  ];
}

type Axis = { first: number; last: number };

function timelineAxis({ years }: PlanContext): Axis {
  return { first: years[0] ?? 0, last: years.at(-1) ?? 0 };
}

const share = (years: number, axis: Axis): number => years / (axis.last - axis.first + 1);

/** Place of a moment's day in Sweden on the axis (0-1), or null outside it. */
export function todayAt(isoDate: string, axis: Axis): number | null {
  const date = swedishDate(new Date(isoDate));
  const year = Number(date.slice(0, 4));
  const yearPart = daysBetween(`${date.slice(0, 4)}-01-01`, date) / 366;
  const at = share(year + yearPart - axis.first, axis);
  return at >= 0 && at <= 1 ? at : null;
}

function timelineRows({ goals, words }: PlanContext, axis: Axis): TimelineRow[] {
  return goals
    .filter((goal) => goal.activities.length > 0)
    .flatMap((goal) => [
      { label: shortened(`${goal.number}. ${goal.name.text}`, longestLabel), own: true as const, bar: null },
      ...goal.activities.map((activity) => ({
        label: shortened(`${activity.number} ${activityName(activity, words).text}`, longestLabel),
        own: true as const,
        bar: activityBar(activity, axis),
      })),
    ]);
}

/** From the first month to the end of the last; a month that is not set means the year's own edge. */
export function activityBar(
  { year, startMonth, endMonth, status }: NumberedActivity,
  axis: Axis,
): NonNullable<TimelineRow['bar']> {
  const start = inYear(startMonth) ?? 1;
  const end = Math.max(inYear(endMonth) ?? (startMonth === null ? 12 : start), start);
  const tone = status === 'done' ? 'done' : status === 'dropped' || status === 'paused' ? 'dropped' : 'plan';
  return { from: share(year - axis.first + (start - 1) / 12, axis), width: share((end - start + 1) / 12, axis), tone };
}

const inYear = (month: number | null): number | null => (month !== null && month >= 1 && month <= 12 ? month : null);

/** Pictures of about equal height; a goal's heading never stands alone at the foot of one. */
function splitRows(rows: TimelineRow[]): TimelineRow[][] {
  const most = Math.ceil(rows.length / Math.ceil(rows.length / mostRows));
  const pictures: TimelineRow[][] = [[]];
  for (const row of rows) {
    const current = pictures.at(-1) ?? [];
    const full = current.length >= most || (row.bar === null && current.length >= most - 1 && rows.at(-1) !== row);
    if (full) pictures.push([row]);
    else current.push(row);
  }
  return pictures;
}

function picture({ words, snapshot }: PlanContext, axis: Axis, rows: TimelineRow[]): TimelinePicture {
  const shown = rows.filter((row) => row.bar !== null);
  const at = todayAt(snapshot.frozenAt, axis);
  const titles = shortened(shown.map((row) => row.label).join('; '), 1200);
  return {
    alt: words.say('timeline.alt', { from: axis.first, to: axis.last, count: shown.length, titles }),
    ticks: yearTicks(axis),
    today: at === null ? null : { at, label: words.say('timeline.today') },
    rows,
  };
}

function yearTicks(axis: Axis): TimelinePicture['ticks'] {
  const years = axis.last - axis.first + 1;
  const step = Math.ceil(years / mostTicks);
  return Array.from({ length: Math.ceil(years / step) }, (_, index) => ({
    at: share(index * step, axis),
    label: String(axis.first + index * step),
  }));
}
