import { resourceKinds, type BudgetRow } from '../../../domain/plan.ts';
import { cell, heading, numeric, own, paragraph, richOr, said, tableOr, wide } from '../blocks.ts';
import type { Block, Cell, Span } from '../document-model.ts';
import { amountIn, budgetTotal, gatherRows, rowTotal } from './budget-sums.ts';
import { yearRuns, type PlanContext } from './plan-context.ts';

/** Characters of amounts that fit beside the text columns of a budget table. */
const roomForAmounts = 44;

/** Funding in words, the budget per item and per funder with sums, and money to apply for. @source inventory M13 */
export function resourceBlocks(context: PlanContext): Block[] {
  const { words, plan } = context;
  return [
    heading(1, words.say('resources.title')),
    heading(2, words.say('resources.funding')),
    richOr(plan.texts.funding, 2, words.say('notWritten')),
    heading(2, words.say('resources.budget')),
    ...budgetTables(context),
    heading(2, words.say('resources.grants')),
    grantsTable(context),
  ];
}

function budgetTables(context: PlanContext): Block[] {
  const { words, plan } = context;
  if (plan.budget.length === 0) return [paragraph(words.say('resources.noBudget'), 'empty')];
  const rows = [...plan.budget].sort((a, b) => a.position - b.position);
  const runs = budgetRuns(context, rows);
  return [
    paragraph(words.say('resources.inKronor'), 'intro'),
    ...runs.map((years, index) => itemTable(context, rows, years, index === runs.length - 1)),
    heading(3, words.say('resources.perSource'), false),
    ...runs.map((years, index) => sourceTable(context, rows, years, index === runs.length - 1)),
  ];
}

/** Years side by side as far as the amounts leave room: 10^12 needs more than 10^5. */
function budgetRuns({ words, years }: PlanContext, rows: BudgetRow[]): number[][] {
  const used = years.length <= 12 ? years : years.filter((year) => rows.some((row) => amountIn(row, year) !== 0));
  const widest = Math.max(6, words.number(budgetTotal(rows)).length);
  return yearRuns(used.length > 0 ? used : years.slice(0, 1), Math.max(1, Math.floor(roomForAmounts / widest) - 1));
}

function itemTable(context: PlanContext, rows: BudgetRow[], years: number[], withSum: boolean): Block {
  const { words } = context;
  const sums = (label: Span, some: BudgetRow[]) => [cell(label), [], [], ...amountCells(context, some, years, withSum, label.bold === true)];
  const kinds = resourceKinds.filter((kind) => rows.some((row) => row.kind === kind));
  const perKind = kinds.length < 2 ? [] : kinds.map((kind) => sums(said(words.say('resources.sumOf', { kind: words.say(`resources.kinds.${kind}`) })), rows.filter((row) => row.kind === kind)));
  return {
    type: 'table',
    columns: [wide(words.say('resources.item'), 1.7), wide(words.say('resources.kind')), wide(words.say('resources.source'), 1.3), ...amountColumns(context, years, withSum)],
    rows: rows.map((row) => [
      cell(own(row.item)),
      cell(said(words.say(`resources.kinds.${row.kind}`))),
      cell(funder(context, row)),
      ...amountCells(context, [row], years, withSum, false),
    ]),
    footer: [sums(said(words.say('resources.sum'), { bold: true }), rows), ...perKind],
  };
}

function sourceTable(context: PlanContext, rows: BudgetRow[], years: number[], withSum: boolean): Block {
  const { words } = context;
  const bySource = gatherRows(rows, (row) => (row.sourceActorId === null ? `text:${row.source.trim().toLowerCase()}` : `actor:${row.sourceActorId}`));
  return {
    type: 'table',
    columns: [wide(words.say('resources.source'), 2), ...amountColumns(context, years, withSum)],
    rows: [...bySource.values()].map((some) => [cell(some[0] === undefined ? null : funder(context, some[0])), ...amountCells(context, some, years, withSum, false)]),
    footer: [[cell(said(words.say('resources.sum'), { bold: true })), ...amountCells(context, rows, years, withSum, true)]],
  };
}

function funder({ words, actor }: PlanContext, row: BudgetRow): Span {
  if (row.sourceActorId !== null) return actor(row.sourceActorId);
  return row.source.trim() === '' ? said(words.say('notSet'), { tone: 'muted' }) : own(row.source);
}

function amountColumns({ words }: PlanContext, years: number[], withSum: boolean) {
  return [...years.map((year) => numeric(String(year))), ...(withSum ? [numeric(words.say('resources.allYears'))] : [])];
}

function amountCells({ words }: PlanContext, rows: BudgetRow[], years: number[], withSum: boolean, bold: boolean): Cell[] {
  const show = (amount: number) => cell(said(words.number(amount), bold ? { bold: true } : {}));
  const perYear = years.map((year) => show(rows.reduce((sum, row) => sum + amountIn(row, year), 0)));
  return withSum ? [...perYear, show(rows.reduce((sum, row) => sum + rowTotal(row), 0))] : perYear;
}

function grantsTable({ words, plan, actor }: PlanContext): Block {
  return tableOr(
    {
      columns: [
        wide(words.say('resources.grantSource'), 1.3),
        wide(words.say('resources.purpose'), 1.7),
        numeric(words.say('resources.grantAmount')),
        wide(words.say('resources.applyBy'), 0.8),
        wide(words.say('resources.responsible')),
      ],
      rows: [...plan.grants].sort((a, b) => a.position - b.position).map((row) => [
        cell(own(row.source)),
        cell(own(row.purpose)),
        cell(said(row.amountSek === null ? '–' : words.number(row.amountSek))),
        cell(said(row.applyBy === null ? '–' : words.shortDate(row.applyBy))),
        cell(actor(row.actorId)),
      ]),
    },
    words.say('resources.noGrants'),
  );
}
