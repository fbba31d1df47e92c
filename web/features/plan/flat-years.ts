import type { BudgetRow, Goal } from '../../../domain/plan.ts';

/**
 * A row of the plan as a form holds it: each year's value is a field of its own, so that two people may write in
 * different years at once and only the same cell is a conflict.
 */
export type FlatGoal = Omit<Goal, 'years'> & Record<`target-${number}` | `outcome-${number}`, number | null>;
export type FlatBudgetRow = Omit<BudgetRow, 'amounts'> & Record<`amount-${number}`, number | null>;

/** A goal with a field for each year named or stored; null where nothing is set. */
export function flattenGoal({ years: stored, ...goal }: Goal, years: readonly number[]): FlatGoal {
  const cells: Record<string, number | null> = {};
  for (const year of years) cells[`target-${year}`] = cells[`outcome-${year}`] = null;
  for (const { year, target, outcome } of stored) {
    cells[`target-${year}`] = target;
    cells[`outcome-${year}`] = outcome;
  }
  return { ...goal, ...cells } as FlatGoal;
}

/** Changed fields of the form as the API takes them: only the cells named. */
export function goalChange(patch: Partial<FlatGoal>): Record<string, unknown> {
  const { rest, cells } = splitCells(patch, ['target', 'outcome']);
  return cells.length > 0 ? { ...rest, years: cells } : rest;
}

/** The goal of a form, for adding it anew. */
export function unflattenGoal(flat: FlatGoal): Goal {
  const { rest, cells } = splitCells(flat, ['target', 'outcome']);
  return {
    ...rest,
    years: cells.map(({ year, target = null, outcome = null }) => ({ year, target, outcome })),
  } as unknown as Goal;
}

/** A budget row with a field for each year named or stored; null where nothing is set. */
export function flattenBudgetRow({ amounts, ...row }: BudgetRow, years: readonly number[]): FlatBudgetRow {
  const cells: Record<string, number | null> = {};
  for (const year of years) cells[`amount-${year}`] = null;
  for (const { year, amountSek } of amounts) cells[`amount-${year}`] = amountSek;
  return { ...row, ...cells } as FlatBudgetRow;
}

/** Changed fields of the form as the API takes them; an emptied amount is 0. */
export function budgetChange(patch: Partial<FlatBudgetRow>): Record<string, unknown> {
  const { rest, cells } = splitCells(patch, ['amount']);
  return cells.length > 0 ? { ...rest, amounts: cells.map(({ year, amount }) => ({ year, amountSek: amount ?? 0 })) } : rest;
}

/** The budget row of a form, for sums while one writes. */
export function unflattenBudgetRow(flat: FlatBudgetRow): BudgetRow {
  const { rest, cells } = splitCells(flat, ['amount']);
  return { ...rest, amounts: cells.map(({ year, amount }) => ({ year, amountSek: amount ?? 0 })) } as unknown as BudgetRow;
}

type Cells<Name extends string> = { year: number } & Partial<Record<Name, number | null>>;

/** Fields like `target-2026` gathered by year, and the others. */
function splitCells<Name extends string>(
  fields: object,
  names: readonly Name[],
): { rest: Record<string, unknown>; cells: Cells<Name>[] } {
  const rest: Record<string, unknown> = {};
  const byYear = new Map<number, Cells<Name>>();
  for (const [key, value] of Object.entries(fields)) {
    const [name, year] = key.split('-') as [Name, string | undefined];
    if (year === undefined || !names.includes(name)) rest[key] = value;
    else byYear.set(Number(year), { ...(byYear.get(Number(year)) ?? { year: Number(year) }), [name]: value } as Cells<Name>);
  }
  return { rest, cells: [...byYear.values()].toSorted((a, b) => a.year - b.year) };
}
