/** Years a plan may speak of, and its greatest length in calendar years (first and last year both counted). */
export const planYears = { earliest: 1990, latest: 2200, longest: 10 } as const;

/** What is wrong with the period of a plan; `year` is the first year outside the allowed ones. */
export type PeriodProblem =
  | { code: 'period-year-out-of-range'; year: number; earliest: number; latest: number }
  | { code: 'period-end-before-start'; startYear: number; endYear: number }
  | { code: 'period-too-long'; years: number; longest: number };

/**
 * The first problem with a plan period, or null. A year like 1900 or 20266 is a slip of the pen and is named before
 * anything else. One single year is a period; more than ten calendar years is not (the method's own is three to five).
 * @source inventory M03, settlement 24
 */
export function periodProblem({ startYear, endYear }: { startYear: number; endYear: number }): PeriodProblem | null {
  const { earliest, latest, longest } = planYears;
  const odd = [startYear, endYear].find((year) => !Number.isInteger(year) || year < earliest || year > latest);
  if (odd !== undefined) return { code: 'period-year-out-of-range', year: odd, earliest, latest };
  if (endYear < startYear) return { code: 'period-end-before-start', startYear, endYear };
  const years = endYear - startYear + 1;
  return years > longest ? { code: 'period-too-long', years, longest } : null;
}
