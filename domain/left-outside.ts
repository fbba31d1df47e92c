import type { PlanContent } from './plan.ts';

/** Something in the plan that stands in years which a new period no longer has; `years` ascending, never empty. */
export type LeftOutside = { kind: 'goal' | 'activity' | 'budget'; id: string; label: string; years: number[] };

type Period = Pick<PlanContent, 'startYear' | 'endYear'>;

/**
 * What the step from the plan's period to `next` leaves outside: goals with a target or an outcome, activities, and rows of
 * the budget with an amount in years that the plan has and `next` has not. What stands outside already is not listed.
 * @source inventory M03, settlement 24
 */
export function leftOutside(plan: Period & Pick<PlanContent, 'goals' | 'activities' | 'budget'>, next: Period): LeftOutside[] {
  const isIn = ({ startYear, endYear }: Period, year: number) => year >= startYear && year <= endYear;
  const leaving = (years: readonly number[]) =>
    [...new Set(years)].filter((year) => isIn(plan, year) && !isIn(next, year)).toSorted((a, b) => a - b);
  const rows: LeftOutside[] = [
    ...plan.goals.map(({ id, title, years }) => {
      const filled = years.filter(({ target, outcome }) => target !== null || outcome !== null);
      return { kind: 'goal' as const, id, label: title, years: leaving(filled.map(({ year }) => year)) };
    }),
    ...plan.activities.map(({ id, title, year }) => ({ kind: 'activity' as const, id, label: title, years: leaving([year]) })),
    ...plan.budget.map(({ id, item, amounts }) => {
      const filled = amounts.filter(({ amountSek }) => amountSek !== 0);
      return { kind: 'budget' as const, id, label: item, years: leaving(filled.map(({ year }) => year)) };
    }),
  ];
  return rows.filter(({ years }) => years.length > 0);
}
