import { addDays, addMonths, daysBetween, weekdayOf } from './dates.ts';
import type { Effort } from './method.ts';
import { isHolidayOrEve } from './swedish-holidays.ts';

/** A session of 90 minutes, or a workshop of a day. */
export const occasionKinds = ['session', 'day'] as const;
export type OccasionKind = (typeof occasionKinds)[number];

/** Minutes that each kind takes. @source inventory C01 G01 H00 */
export const occasionMinutes = { session: 90, day: 420 } as const satisfies Record<OccasionKind, number>;

/** One time the group meets for a station; `index` counts from 1 among those of its kind there. */
export type OccasionRef = { station: string; kind: OccasionKind; index: number };
export type FixedDate = OccasionRef & { date: string };
export type Occasion = OccasionRef & {
  /** ISO date; null when the period has no room left for it. */
  date: string | null;
  /** True for a date that the town has decided. */
  isFixed: boolean;
};

export type RoadStation = {
  station: string;
  number: number;
  effort: Effort;
  /** Done or skipped: nothing more is proposed for it. */
  isOver: boolean;
};

export type RoadPlan = {
  stations: readonly RoadStation[];
  /** The decided period; null for what is not decided. */
  startsOn: string | null;
  months: number | null;
  fixed: readonly FixedDate[];
  /** ISO date; nothing is proposed before it. Null when only the period counts. */
  today: string | null;
};

/**
 * A calendar for the road: when the group meets for each station after the start decision (number 1 and up), in order.
 * Dates the town has fixed stay, wherever they are. The others are spread evenly between their neighbours over what is
 * left of the period, each on a day that `isMeetingDay` allows, never two on the same day and never before an earlier one.
 * What is left begins with the month of `today`, so that a proposal stays for a month at a time, or, when that would
 * propose a day that has passed, with the Monday after it. A station that is over keeps its fixed dates only. Empty
 * without a decided period.
 * @source inventory A12, issue "nothing typed twice" 4
 */
export function roadCalendar(plan: RoadPlan): Occasion[] {
  const { startsOn, months, today } = plan;
  if (startsOn === null || months === null || months <= 0) return [];
  const period = { first: startsOn, last: addDays(addMonths(startsOn, months), -1) };
  if (today === null) return calendarFrom(plan, period);
  const calm = calendarFrom(plan, { ...period, first: latestOf(startsOn, `${today.slice(0, 7)}-01`) });
  if (calm.every(({ date, isFixed }) => isFixed || date === null || date >= today)) return calm;
  return calendarFrom(plan, { ...period, first: latestOf(startsOn, addDays(today, 8 - weekdayOf(today))) });
}

function calendarFrom({ stations, fixed }: RoadPlan, { first, last }: { first: string; last: string }): Occasion[] {
  const occasions = stations.filter(({ number }) => number > 0).flatMap((station) => occasionsOf(station, fixed));
  let after = addDays(first, -1);
  for (let at = 0; at < occasions.length;) {
    const occasion = occasions[at]!;
    if (occasion.date !== null) {
      after = latestOf(after, occasion.date);
      at += 1;
      continue;
    }
    const run = runFrom(occasions, at);
    const before = nextFixed(occasions, at + run.length, after) ?? addDays(last, 1);
    const days = spread(run.length, after, before);
    for (const [index, open] of run.entries()) open.date = days[index] ?? null;
    after = days.at(-1) ?? after;
    at += run.length;
  }
  return occasions;
}

/** First and last day of a station's occasions; null when none of them has a date. */
export function stationPeriod(occasions: readonly Occasion[], station: string): { from: string; to: string } | null {
  const dates = occasions.flatMap((one) => (one.station === station && one.date !== null ? [one.date] : [])).toSorted();
  const [from, to] = [dates[0], dates.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** What a station has taken and will take of the group's time. */
export type EffortSoFar = {
  planned: Effort;
  /** Decided days that have passed, the day itself counted. */
  spent: Effort;
  /** Decided days that are still to come. */
  decided: Effort;
};

/**
 * Effort planned and spent at a station. Only days that the group has decided count: a proposed day says nothing of
 * whether anyone met. `today` is an ISO date.
 * @source issue "nothing typed twice" 4
 */
export function effortSoFar(occasions: readonly Occasion[], station: string, planned: Effort, today: string): EffortSoFar {
  const fixed = occasions.filter((one) => one.station === station && one.isFixed && one.date !== null);
  const count = (isPast: boolean): Effort => {
    const some = fixed.filter(({ date }) => date !== null && date <= today === isPast);
    const of = (kind: OccasionKind) => some.filter((one) => one.kind === kind).length;
    return { sessions: of('session'), days: of('day') };
  };
  return { planned, spent: count(true), decided: count(false) };
}

/** A weekday that is no holiday, no eve, not in July and not between 20 December and 6 January. */
export function isMeetingDay(date: string): boolean {
  const day = date.slice(5);
  return weekdayOf(date) <= 5 && !day.startsWith('07-') && day > '01-06' && day < '12-20' && !isHolidayOrEve(date);
}

/** The occasions that a station's effort asks for, in order: sessions, then days. */
export function effortOccasions(station: string, { sessions, days }: Effort): OccasionRef[] {
  const some = (kind: OccasionKind, count: number) =>
    Array.from({ length: count }, (_, index) => ({ station, kind, index: index + 1 }));
  return [...some('session', sessions), ...some('day', days)];
}

function occasionsOf({ station, effort, isOver }: RoadStation, fixed: readonly FixedDate[]): Occasion[] {
  return effortOccasions(station, effort).flatMap((ref) => {
    const date = fixed.find((one) => one.station === station && one.kind === ref.kind && one.index === ref.index)?.date ?? null;
    return isOver && date === null ? [] : [{ ...ref, date, isFixed: date !== null }];
  });
}

function latestOf(a: string, b: string): string {
  return a > b ? a : b;
}

/** The occasions without a date from a place on, up to the next with one. */
function runFrom(occasions: readonly Occasion[], at: number): Occasion[] {
  const end = occasions.findIndex(({ date }, index) => index > at && date !== null);
  return occasions.slice(at, end < 0 ? undefined : end);
}

/** The first fixed date from a place on that leaves a day after `after`. */
function nextFixed(occasions: readonly Occasion[], at: number, after: string): string | undefined {
  return occasions.slice(at).find(({ date }) => date !== null && date > after)?.date ?? undefined;
}

/**
 * Up to `count` meeting days strictly between two days, in order and as evenly spread as the days allow. Fewer when there
 * are not so many.
 */
function spread(count: number, after: string, before: string): string[] {
  const length = daysBetween(after, before);
  const free = Array.from({ length: Math.max(0, length - 1) }, (_, index) => index + 1).filter((day) =>
    isMeetingDay(addDays(after, day)),
  );
  const chosen: number[] = [];
  let from = 0;
  for (let index = 0; index < count && from < free.length; index += 1) {
    // Of the days that leave room for those after it, the one nearest to its even place.
    const to = Math.max(from, free.length - (count - index));
    const wanted = ((index + 0.5) * length) / count;
    const nearest = free
      .slice(from, to + 1)
      .reduce((best, day) => (Math.abs(day - wanted) < Math.abs(best - wanted) ? day : best));
    chosen.push(nearest);
    from = free.indexOf(nearest) + 1;
  }
  return chosen.map((day) => addDays(after, day));
}
