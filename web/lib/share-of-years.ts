/**
 * Where a month or day lies in a span of whole years, 0 at its first day and 1 after its last, never outside.
 * `end` gives the end of the month instead of its beginning.
 */
export function shareOfYears(
  iso: string,
  { startYear, endYear, end = false }: { startYear: number; endYear: number; end?: boolean },
): number {
  const [year = startYear, month = 1, day] = iso.split('-').map(Number);
  const months = (year - startYear) * 12 + (month - 1) + (end ? 1 : ((day ?? 1) - 1) / 31);
  const total = (endYear - startYear + 1) * 12;
  return Math.min(1, Math.max(0, months / total));
}
