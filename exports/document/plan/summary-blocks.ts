import { budgetSums } from '../../../domain/budget-sums.ts';
import { isRunningGoal } from '../../../domain/plan.ts';
import { richTextToPlain } from '../../../domain/rich-text.ts';
import { cell, cellLines, heading, own, said, wide, numeric } from '../blocks.ts';
import type { Block, Cell } from '../document-model.ts';
import type { DocumentWords } from '../document-words.ts';
import { prepareRichText } from '../prepare-rich-text.ts';
import type { NumberedGoal, PlanContext } from './plan-context.ts';

/** A vision longer than this is not repeated in the summary. */
const longestQuotedVision = 600;

/** One page for the one who decides: vision, size, goals with their last target, and what is asked. @source world 2, "Decision maker" */
export function summaryBlocks(context: PlanContext): Block[] {
  const { words, plan, goals } = context;
  const vision = plan.texts.vision;
  const quote: Block[] = isQuotable(richTextToPlain(vision)) ? [{ type: 'quote', blocks: prepareRichText(vision, 1) }] : [];
  const listed = running(goals);
  const asks =
    context.activities.length === 0 ? (['askStand', 'askFollow'] as const) : (['askStand', 'askCarry', 'askFollow'] as const);
  return [
    heading(1, words.say('summary.title'), false),
    ...quote,
    { type: 'figures', items: keyFigures(context) },
    ...(listed.length === 0 ? [] : [goalsTable(context, listed)]),
    heading(2, words.say('summary.ask'), false),
    { type: 'list', items: asks.map((key) => [said(words.say(`summary.${key}`))]) },
    { type: 'paragraph', spans: [said(words.say('summary.askForm'))] },
  ];
}

const running = (goals: NumberedGoal[]): NumberedGoal[] => goals.filter(({ goal }) => goal !== null && isRunningGoal(goal));

const isQuotable = (vision: string): boolean => vision.trim() !== '' && vision.length <= longestQuotedVision;

function keyFigures({ words, plan, goals, activities, years }: PlanContext): { value: string; label: string }[] {
  const goalCount = running(goals).length;
  const standing = activities.filter((activity) => activity.status !== 'dropped');
  const actorCount = new Set(standing.flatMap((activity) => activity.actorIds)).size;
  const counted = [
    { value: words.number(goalCount), label: words.say('summary.goals', { count: goalCount }) },
    { value: words.number(standing.length), label: words.say('summary.activities', { count: standing.length }) },
    { value: words.number(actorCount), label: words.say('summary.actors', { count: actorCount }) },
  ];
  const total = budgetSums(plan.budget).totalSek;
  return total === 0 ? counted : [...counted, budgetFigure(total, years, words)];
}

function budgetFigure(total: number, years: number[], words: DocumentWords): { value: string; label: string } {
  const span = { from: years[0] ?? 0, to: years.at(-1) ?? 0 };
  if (total < 1e6) return { value: words.number(total), label: words.say('summary.budget', span) };
  if (total < 1e9) return { value: words.number(round(total / 1e6)), label: words.say('summary.budgetMillions', span) };
  return { value: words.number(round(total / 1e9)), label: words.say('summary.budgetBillions', span) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function goalsTable({ words }: PlanContext, goals: NumberedGoal[]): Block {
  const years = new Set(goals.map((goal) => lastTarget(goal)?.year).filter((year) => year !== undefined));
  const [year] = years.size === 1 ? years : [];
  const target = year === undefined ? words.say('goals.target') : words.say('summary.finalTarget', { year });
  return {
    type: 'table',
    columns: [
      wide(words.say('summary.goal'), 3),
      wide(words.say('summary.measure'), 2.6),
      numeric(words.say('summary.start')),
      numeric(target),
    ],
    rows: goals.map((goal) => goalRow(goal, year === undefined, words)),
    footer: [],
  };
}

function lastTarget({ goal }: NumberedGoal): { year: number; target: number } | null {
  const last = [...(goal?.years ?? [])].sort((a, b) => a.year - b.year).findLast((row) => row.target !== null);
  return last?.target == null ? null : { year: last.year, target: last.target };
}

/** `withYear` writes the year under the target, for goals that end in different years. */
function goalRow(numbered: NumberedGoal, withYear: boolean, words: DocumentWords): Cell[] {
  const { number, goal, name } = numbered;
  const last = lastTarget(numbered);
  const start = goal?.startValue ?? null;
  return [
    cell(said(`${number}. `, { bold: true }), { ...name, bold: true }),
    cell(own([goal?.measure, goal?.unit].filter((text) => text?.trim()).join(', '))),
    cell(said(start === null ? '–' : words.number(start))),
    last === null
      ? cell(said('–'))
      : cellLines(said(words.number(last.target), { bold: true }), withYear ? said(String(last.year), { tone: 'muted' }) : null),
  ];
}
