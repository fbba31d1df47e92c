import { addMonths, daysBetween } from './dates.ts';

export const clockKeys = ['yearly-revision', 'statutory-follow-up', 'plan-end'] as const;
export type ClockKey = (typeof clockKeys)[number];

/** How long each clock runs in months (the plan's own end has no fixed length), and when it begins to ask for something. */
export const clockSettings = {
  'yearly-revision': { months: 12, soonDays: 60 },
  'statutory-follow-up': { months: 24, soonDays: 120 },
  'plan-end': { months: null, soonDays: 180 },
} as const satisfies Record<ClockKey, { months: number | null; soonDays: number }>;

export type Clock = {
  key: ClockKey;
  /** ISO dates. `dueOn` is the last day. */
  startsOn: string;
  dueOn: string;
  /** 0 on the last day, negative after it. */
  daysLeft: number;
  /** Part of the time that has passed, 0 to 1. */
  fraction: number;
  /** `soon` from `soonDays` before the last day; `over` from the day after it. */
  state: 'calm' | 'soon' | 'over';
};

export type ClockDates = {
  /** ISO date of today, in the town's own time. */
  today: string;
  /** When the plan was last revised (frozen or looked through), and when the situational picture was last updated. */
  planRevisedOn: string | null;
  pictureUpdatedOn: string | null;
  /** Period of the plan; null while there is none. */
  planPeriod: { startYear: number; endYear: number } | null;
};

/**
 * The clocks of a collaboration: the plan is looked through every year, the law wants picture and plan followed up at
 * least every second year (it runs from the older of the two), and the plan ends with its last year. A clock without
 * its starting day is left out. Throws BAD_INPUT for what is not a date.
 * @source world 2.1 (2023:196 §§ 4-6), settlement 24
 */
export function clocks({ today, planRevisedOn, pictureUpdatedOn, planPeriod }: ClockDates): Clock[] {
  const [older] = [planRevisedOn, pictureUpdatedOn].filter((date) => date !== null).toSorted();
  return [
    ...(planRevisedOn === null ? [] : [runningClock('yearly-revision', planRevisedOn, today)]),
    ...(older === undefined ? [] : [runningClock('statutory-follow-up', older, today)]),
    ...(planPeriod === null ? [] : [planEndClock(planPeriod, today)]),
  ];
}

function runningClock(key: 'yearly-revision' | 'statutory-follow-up', startsOn: string, today: string): Clock {
  return makeClock({ key, startsOn, dueOn: addMonths(startsOn, clockSettings[key].months), today });
}

function planEndClock({ startYear, endYear }: { startYear: number; endYear: number }, today: string): Clock {
  return makeClock({ key: 'plan-end', startsOn: `${startYear}-01-01`, dueOn: `${endYear}-12-31`, today });
}

function makeClock({ key, startsOn, dueOn, today }: { key: ClockKey; startsOn: string; dueOn: string; today: string }): Clock {
  const daysLeft = daysBetween(today, dueOn);
  const passed = daysBetween(startsOn, today) / daysBetween(startsOn, dueOn);
  const state = daysLeft < 0 ? 'over' : daysLeft <= clockSettings[key].soonDays ? 'soon' : 'calm';
  return { key, startsOn, dueOn, daysLeft, fraction: Math.min(1, Math.max(0, passed)), state };
}
