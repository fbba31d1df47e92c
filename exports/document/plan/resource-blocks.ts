import { budgetSums, type BudgetSums, type SourceSum, type YearSum } from '../../../domain/budget-sums.ts';
import { resourceKinds, type BudgetRow } from '../../../domain/plan.ts';
import { cell, heading, numeric, own, paragraph, richPart, said, wide } from '../blocks.ts';
import type { Block, Cell, Span } from '../document-model.ts';
import { yearRuns, type PlanContext } from './plan-context.ts';

/** Characters of amounts that fit beside the text columns of a budget table. */
const roomForAmounts = 44;

/** Funding in words, the budget per item and per funder with sums, and money to apply for, as far as there is any. @source inventory M13 */
export function resourceBlocks(context: PlanContext): Block[] {
  const { words, plan } = context;
  const parts = [
    ...richPart(words.say('resources.funding'), plan.texts.funding),
    ...(plan.budget.length === 0 ? [] : [heading(2, words.say('resources.budget')), ...budgetTables(context)]),
    ...(plan.grants.length === 0 ? [] : [heading(2, words.say('resources.grants')), grantsTable(context)]),
  ];
  return parts.length === 0 ? [] : [heading(1, words.say('resources.title')), ...parts];
}

function budgetTables(context: PlanContext): Block[] {
  const { words, plan } = context;
  const rows = [...plan.budget].sort((a, b) => a.position - b.position);
  const sums = budgetSums(rows);
  const runs = budgetRuns(context, sums);
  return [
    paragraph(words.say('resources.inKronor'), 'intro'),
    ...runs.map((run) => itemTable(context, rows, run)),
    heading(3, words.say('resources.perSource'), false),
    ...runs.map((run) => sourceTable(context, sums, run)),
  ];
}

/** The years of one table; the last table has the sum of all years as well. */
type Run = { years: number[]; withSum: boolean };

/** Years side by side as far as the amounts leave room: 10^12 needs more than 10^5. */
function budgetRuns({ words, years }: PlanContext, sums: BudgetSums): Run[] {
  const spent = sums.years.filter((year) => year.sumSek !== 0).map((year) => year.year);
  const shown = years.length <= 12 || spent.length === 0 ? years.slice(0, 12) : spent;
  const widest = Math.max(6, words.number(sums.totalSek).length);
  const runs = yearRuns(shown, Math.max(1, Math.floor(roomForAmounts / widest) - 1));
  return runs.map((run, index) => ({ years: run, withSum: index === runs.length - 1 }));
}

function itemTable(context: PlanContext, rows: BudgetRow[], run: Run): Block {
  const { words } = context;
  const sumRow = (label: Span, some: BudgetRow[]) => [
    cell(label),
    [],
    [],
    ...amountCells(context, budgetSums(some), run, label.bold === true),
  ];
  const kinds = resourceKinds.filter((kind) => rows.some((row) => row.kind === kind));
  const perKind = kinds.map((kind) =>
    sumRow(
      said(words.say('resources.sumOf', { kind: words.say(`resources.kinds.${kind}`) })),
      rows.filter((row) => row.kind === kind),
    ),
  );
  return {
    type: 'table',
    columns: [
      wide(words.say('resources.item'), 1.7),
      wide(words.say('resources.kind')),
      wide(words.say('resources.source'), 1.3),
      ...amountColumns(context, run),
    ],
    rows: rows.map((row) => [
      cell(own(row.item)),
      cell(said(words.say(`resources.kinds.${row.kind}`))),
      cell(funder(context, row.sourceActorId, row.source)),
      ...amountCells(context, budgetSums([row]), run, false),
    ]),
    footer: [sumRow(said(words.say('resources.sum'), { bold: true }), rows), ...(kinds.length < 2 ? [] : perKind)],
  };
}

function sourceTable(context: PlanContext, sums: BudgetSums, run: Run): Block {
  const { words } = context;
  const row = (source: SourceSum) => [
    cell(funder(context, source.actorId, source.source)),
    ...amountCells(context, { years: source.years, totalSek: source.sumSek }, run, false),
  ];
  return {
    type: 'table',
    columns: [wide(words.say('resources.source'), 2), ...amountColumns(context, run)],
    rows: sums.sources.map(row),
    footer: [[cell(said(words.say('resources.sum'), { bold: true })), ...amountCells(context, sums, run, true)]],
  };
}

function funder({ words, actor }: PlanContext, actorId: string | null, source: string): Span {
  if (actorId !== null) return actor(actorId);
  return source.trim() === '' ? said(words.say('notSet'), { tone: 'muted' }) : own(source);
}

function amountColumns({ words }: PlanContext, { years, withSum }: Run) {
  return [...years.map((year) => numeric(String(year))), ...(withSum ? [numeric(words.say('resources.allYears'))] : [])];
}

function amountCells(
  { words }: PlanContext,
  sums: { years: YearSum[]; totalSek: number },
  { years, withSum }: Run,
  bold: boolean,
): Cell[] {
  const show = (amount: number) => cell(said(words.number(amount), bold ? { bold: true } : {}));
  const perYear = years.map((year) => show(sums.years.find((row) => row.year === year)?.sumSek ?? 0));
  return withSum ? [...perYear, show(sums.totalSek)] : perYear;
}

function grantsTable({ words, plan, actor }: PlanContext): Block {
  return {
    type: 'table',
    footer: [],
    columns: [
      wide(words.say('resources.grantSource'), 1.3),
      wide(words.say('resources.purpose'), 1.7),
      numeric(words.say('resources.grantAmount')),
      wide(words.say('resources.applyBy'), 0.8),
      wide(words.say('resources.responsible')),
    ],
    rows: [...plan.grants]
      .sort((a, b) => a.position - b.position)
      .map((row) => [
        cell(own(row.source)),
        cell(own(row.purpose)),
        cell(said(row.amountSek === null ? '–' : words.number(row.amountSek))),
        cell(said(row.applyBy === null ? '–' : words.shortDate(row.applyBy))),
        cell(actor(row.actorId)),
      ]),
  };
}
