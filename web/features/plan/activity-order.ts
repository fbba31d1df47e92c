import type { Activity } from '../../../domain/plan.ts';

/** Activities of a goal in a year: by month, those without one last, then in the order in which they were added. */
export function activitiesIn(activities: readonly Activity[], goalId: string, year: number): Activity[] {
  return activities.filter((activity) => activity.goalId === goalId && activity.year === year).toSorted(byTime);
}

/** By year, month and place. */
export function byTime(a: Activity, b: Activity): number {
  return a.year - b.year || (a.startMonth ?? 13) - (b.startMonth ?? 13) || a.position - b.position;
}

/** True when the risk question lacks a whole answer. @source inventory M05 */
export function lacksRiskAnswer({ riskAnswer, risk, counterMeasure }: Activity): boolean {
  return riskAnswer === null || (riskAnswer === 'risk' && (risk.trim() === '' || counterMeasure.trim() === ''));
}
