import { Refusal } from './errors.ts';
import type { BudgetRow, ResourceKind } from './plan.ts';

/** Largest amount of one row in one year, in SEK. */
export const largestAmountSek = 1e12;

export type YearSum = { year: number; sumSek: number };

/** What one source gives: an organisation of the register, or free text. `years` holds every year of the budget. */
export type SourceSum = { actorId: string | null; source: string; sumSek: number; years: YearSum[] };

/** All sums are whole SEK. */
export type BudgetSums = {
  totalSek: number;
  /** Oldest first; every year that any row has. */
  years: YearSum[];
  /** Largest first; the same sum: in order of appearance. A row without source counts under the empty source. */
  sources: SourceSum[];
  /** Money, time and assets apart, since only money can be spent on something else. */
  kinds: { kind: ResourceKind; sumSek: number }[];
  rows: { id: string; sumSek: number }[];
};

type SummedRow = Pick<BudgetRow, 'id' | 'kind' | 'sourceActorId' | 'source' | 'amounts'>;

/**
 * Sums a budget per year, per source, per kind, per row and in all. Sources written as free text are the same when
 * only case and spaces differ; a source that is an organisation goes by its id. Throws BAD_INPUT with the row for an
 * amount that is not a whole number from 0 to 10^12, or when a sum grows past what is counted exactly (9 * 10^15).
 * @source inventory M13
 */
export function budgetSums(rows: SummedRow[]): BudgetSums {
  const cells = rows.flatMap((row) => row.amounts.map(({ year, amountSek }) => ({ row, year, amountSek })));
  const broken = cells.find(({ amountSek }) => !isAmount(amountSek));
  if (broken) throw new Refusal('BAD_INPUT', { row: broken.row.id, year: broken.year, amountSek: broken.amountSek });
  const years = [...new Set(cells.map(({ year }) => year))].toSorted((a, b) => a - b);
  return {
    totalSek: sum(cells),
    years: sumPerYear(cells, years),
    sources: sumPerSource(cells, years),
    kinds: [...Map.groupBy(cells, ({ row }) => row.kind)].map(([kind, part]) => ({ kind, sumSek: sum(part) })),
    rows: rows.map(({ id, amounts }) => ({ id, sumSek: sum(amounts) })),
  };
}

type Cell = { row: SummedRow; year: number; amountSek: number };

function isAmount(amountSek: number): boolean {
  return Number.isInteger(amountSek) && amountSek >= 0 && amountSek <= largestAmountSek;
}

function sum(parts: { amountSek: number }[]): number {
  const total = parts.reduce((sofar, { amountSek }) => sofar + amountSek, 0);
  if (!Number.isSafeInteger(total)) throw new Refusal('BAD_INPUT', { sumSek: total });
  return total;
}

function sumPerYear(cells: Cell[], years: number[]): YearSum[] {
  return years.map((year) => ({ year, sumSek: sum(cells.filter((cell) => cell.year === year)) }));
}

function sumPerSource(cells: Cell[], years: number[]): SourceSum[] {
  const groups = Map.groupBy(cells, ({ row }) => row.sourceActorId ?? `text:${normalise(row.source)}`);
  return [...groups.values()]
    .map((part) => {
      const { sourceActorId, source } = part[0]!.row;
      return { actorId: sourceActorId, source: source.trim(), sumSek: sum(part), years: sumPerYear(part, years) };
    })
    .toSorted((a, b) => b.sumSek - a.sumSek);
}

function normalise(source: string): string {
  return source.trim().replace(/\s+/g, ' ').toLowerCase();
}
