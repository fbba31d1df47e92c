/** Where a year stands to the frozen plan: none is frozen, the plan begins or ended in another `year`, or it is under way. */
export type PlanPhase = { kind: 'unfrozen' } | { kind: 'under-way' } | { kind: 'before' | 'after'; year: number };

/** Where `year` stands to the period of the frozen plan; null for none. @source inventory M22 */
export function planPhase(period: { startYear: number; endYear: number } | null, year: number): PlanPhase {
  if (period === null) return { kind: 'unfrozen' };
  if (year < period.startYear) return { kind: 'before', year: period.startYear };
  if (year > period.endYear) return { kind: 'after', year: period.endYear };
  return { kind: 'under-way' };
}
