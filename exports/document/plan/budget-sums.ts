import type { BudgetRow } from '../../../domain/plan.ts';

/** Sum of a row's amounts in `year`, whole SEK; 0 when the year has none. */
export function amountIn(row: BudgetRow, year: number): number {
  return row.amounts.filter((amount) => amount.year === year).reduce((sum, amount) => sum + amount.amountSek, 0);
}

/** Sum of all years of one row, whole SEK. */
export function rowTotal(row: BudgetRow): number {
  return row.amounts.reduce((sum, amount) => sum + amount.amountSek, 0);
}

/** Sum of the whole budget, whole SEK. */
export function budgetTotal(rows: BudgetRow[]): number {
  return rows.reduce((sum, row) => sum + rowTotal(row), 0);
}

/** Rows gathered by `keyOf`, in the order in which the keys first appear. */
export function gatherRows(rows: BudgetRow[], keyOf: (row: BudgetRow) => string): Map<string, BudgetRow[]> {
  const gathered = new Map<string, BudgetRow[]>();
  for (const row of rows) gathered.set(keyOf(row), [...(gathered.get(keyOf(row)) ?? []), row]);
  return gathered;
}
