import type { PlanContent } from '../../../domain/plan.ts';

/** Years of the period, and years outside it that an activity stands in, so that none is hidden; ascending. */
export function planYears({
  startYear,
  endYear,
  activities,
}: Pick<PlanContent, 'startYear' | 'endYear' | 'activities'>): number[] {
  const period = periodYears({ startYear, endYear });
  return [...new Set([...period, ...activities.map((activity) => activity.year)])].toSorted((a, b) => a - b);
}

/** Every year of the period; at least one. */
export function periodYears({ startYear, endYear }: Pick<PlanContent, 'startYear' | 'endYear'>): number[] {
  return Array.from({ length: Math.max(1, endYear - startYear + 1) }, (_, index) => startYear + index);
}
