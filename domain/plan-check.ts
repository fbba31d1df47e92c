import { loadPerActor, overloadLimit } from './actor-load.ts';
import { periodProblem, type PeriodProblem } from './plan-period.ts';
import { type Activity, type Goal, isRunningGoal, type PlanContent, softGoalLimit, type SmartCriterion } from './plan.ts';
import { smartAdvice, type SmartGap } from './smart-advice.ts';

/** What stops a plan from being frozen. `activityId` says where the page must lead. */
export type PlanBlocker =
  | { code: 'risk-unanswered'; activityId: string; title: string }
  | { code: 'risk-text-missing'; activityId: string; title: string }
  | { code: 'counter-measure-missing'; activityId: string; title: string }
  | { code: 'goal-limit-reason-missing'; goals: number; limit: number }
  | PeriodProblem;

/** The codes of `PlanBlocker`, for texts: one sentence each. */
export const planBlockerCodes = [
  'risk-unanswered',
  'risk-text-missing',
  'counter-measure-missing',
  'goal-limit-reason-missing',
  'period-year-out-of-range',
  'period-end-before-start',
  'period-too-long',
] as const satisfies PlanBlocker['code'][];

type CheckedPlan = Pick<PlanContent, 'startYear' | 'endYear' | 'goalLimitReason' | 'goals' | 'activities'>;

/** What of a plan the question whether it can be frozen is about. */
export type FreezablePlan = Pick<PlanContent, 'startYear' | 'endYear' | 'goalLimitReason'> & {
  goals: readonly Pick<Goal, 'endedOn'>[];
  activities: readonly Pick<Activity, 'id' | 'title' | 'riskAnswer' | 'risk' | 'counterMeasure'>[];
};

/**
 * Everything that stops a plan from being frozen, and the only place that says so: the start page, the plan, the dialog and
 * the command ask here. In the order of the plan: the period, the number of goals, then each
 * activity without a whole answer to the risk question (no answer; or a risk without its text or counter-measure, one
 * entry each). Dropped activities are asked too, since they stay in the document. Empty = the plan can be frozen.
 * @source inventory M03, M05, settlement 28
 */
export function planBlockers(plan: FreezablePlan): PlanBlocker[] {
  const period = periodProblem(plan);
  return [...(period ? [period] : []), ...goalBlockers(plan), ...plan.activities.flatMap(riskBlockers)];
}

function goalBlockers({ goals, goalLimitReason }: FreezablePlan): PlanBlocker[] {
  const running = goals.filter(isRunningGoal).length;
  if (running <= softGoalLimit || !isBlank(goalLimitReason)) return [];
  return [{ code: 'goal-limit-reason-missing', goals: running, limit: softGoalLimit }];
}

function riskBlockers({ id, title, riskAnswer, risk, counterMeasure }: FreezablePlan['activities'][number]): PlanBlocker[] {
  const place = { activityId: id, title };
  if (riskAnswer === null) return [{ code: 'risk-unanswered', ...place }];
  if (riskAnswer === 'no-risk') return [];
  return [
    ...(isBlank(risk) ? [{ code: 'risk-text-missing' as const, ...place }] : []),
    ...(isBlank(counterMeasure) ? [{ code: 'counter-measure-missing' as const, ...place }] : []),
  ];
}

/** What would make a plan better. Never stops anything. */
export type PlanAdvice =
  /** `gaps`: what is missing in the goal's parts; `unmet`: the criteria not met. */
  | { code: 'goal-not-smart'; goalId: string; title: string; unmet: SmartCriterion[]; gaps: SmartGap[] }
  | { code: 'goal-without-activities'; goalId: string; title: string }
  | { code: 'activity-without-responsible'; activityId: string; title: string }
  | { code: 'activity-without-cause'; activityId: string; title: string }
  | { code: 'activity-outside-period'; activityId: string; title: string; year: number }
  | { code: 'activity-ends-before-start'; activityId: string; title: string }
  | { code: 'actor-overloaded'; actorId: string; year: number; total: number; led: number; limit: typeof overloadLimit };

/** The codes of `PlanAdvice`, for texts: one sentence each. */
export const planAdviceCodes = [
  'goal-not-smart',
  'goal-without-activities',
  'activity-without-responsible',
  'activity-without-cause',
  'activity-outside-period',
  'activity-ends-before-start',
  'actor-overloaded',
] as const satisfies PlanAdvice['code'][];

/**
 * Advice on a plan: goals first, then activities, both in their order, then organisations with more than
 * `overloadLimit` in a year. Dropped activities and ended goals give none; a dropped one is no activity of its goal.
 * @source inventory M03b, M04, world 2.1, settlement 28
 */
export function planAdvice(plan: CheckedPlan): PlanAdvice[] {
  const living = plan.activities.filter(({ status }) => status !== 'dropped');
  return [
    ...plan.goals.filter(isRunningGoal).flatMap((goal) => goalAdvice(goal, living)),
    ...living.flatMap((activity) => activityAdvice(activity, plan)),
    ...overloadAdvice(living),
  ];
}

function goalAdvice(goal: Goal, activities: Activity[]): PlanAdvice[] {
  const { id: goalId, title } = goal;
  const unmet = smartAdvice(goal).filter(({ met }) => !met);
  const advice: PlanAdvice[] = [];
  if (unmet.length > 0) {
    const gaps = [...new Set(unmet.flatMap((criterion) => criterion.gaps))];
    advice.push({ code: 'goal-not-smart', goalId, title, unmet: unmet.map(({ criterion }) => criterion), gaps });
  }
  if (!activities.some((activity) => activity.goalId === goalId)) {
    advice.push({ code: 'goal-without-activities', goalId, title });
  }
  return advice;
}

function activityAdvice(activity: Activity, { startYear, endYear }: CheckedPlan): PlanAdvice[] {
  const { id: activityId, title, year, startMonth, endMonth } = activity;
  const advice: PlanAdvice[] = [];
  if (activity.actorIds.length === 0) advice.push({ code: 'activity-without-responsible', activityId, title });
  if (isBlank(activity.cause)) advice.push({ code: 'activity-without-cause', activityId, title });
  if (year < startYear || year > endYear) advice.push({ code: 'activity-outside-period', activityId, title, year });
  if (startMonth !== null && endMonth !== null && endMonth < startMonth) {
    advice.push({ code: 'activity-ends-before-start', activityId, title });
  }
  return advice;
}

function overloadAdvice(activities: Activity[]): PlanAdvice[] {
  return loadPerActor(activities).flatMap(({ actorId, years }) =>
    years
      .filter(({ isOver }) => isOver)
      .map(({ year, total, led }) => ({ code: 'actor-overloaded' as const, actorId, year, total, led, limit: overloadLimit })),
  );
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
