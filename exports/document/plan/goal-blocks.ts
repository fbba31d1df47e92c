import { isRunningGoal, smartCriteria, softGoalLimit, type Goal } from '../../../domain/plan.ts';
import { cell, heading, headingOf, numeric, own, ownOr, said, wide } from '../blocks.ts';
import type { Block, Span } from '../document-model.ts';
import type { DocumentWords } from '../document-words.ts';
import { yearRuns, type NumberedGoal, type PlanContext } from './plan-context.ts';

/** Most years beside each other in a goal's table. */
const mostYears = 6;

/** Every goal with measure, unit, start, targets and outcomes; nothing without goals. @source inventory M03 M03b */
export function goalBlocks({ words, plan, goals, years }: PlanContext): Block[] {
  const listed = goals.filter((goal) => goal.goal !== null);
  if (listed.length === 0) return [];
  return [
    heading(1, words.say('goals.title')),
    ...(listed.filter(({ goal }) => goal && isRunningGoal(goal)).length > softGoalLimit
      ? [limitNote(plan.goalLimitReason, words)]
      : []),
    ...listed.flatMap((goal) => oneGoal(goal, years, words)),
  ];
}

function limitNote(reason: string, words: DocumentWords): Block {
  if (reason.trim() === '') return { type: 'note', tone: 'amber', spans: [said(words.say('goals.limitNoReason'))] };
  return { type: 'note', tone: 'amber', spans: [said(`${words.say('goals.limit')} `), own(reason)] };
}

function oneGoal({ goal, name }: NumberedGoal, years: number[], words: DocumentWords): Block[] {
  if (goal === null) return [];
  const description: Block[] = goal.description.trim() === '' ? [] : [{ type: 'paragraph', spans: [own(goal.description)] }];
  const facts = [
    ...(goal.endedOn ? [{ label: words.say('goals.ended'), spans: endedWords(goal, goal.endedOn, words) }] : []),
    { label: words.say('goals.measure'), spans: [ownOr(goal.measure, words.say('notSet'))] },
    { label: words.say('goals.unit'), spans: [ownOr(goal.unit, words.say('notSet'))] },
    ...(goal.smart.length === 0 ? [] : [{ label: words.say('goals.smart'), spans: [said(smartWords(goal, words))] }]),
  ];
  return [
    ...headingOf(2, name),
    ...description,
    { type: 'facts', rows: facts },
    ...yearRuns(goalYears(goal, years), mostYears).map((run, index) => yearTable(goal, run, index === 0, words)),
  ];
}

function endedWords({ endedWhy }: Goal, endedOn: string, words: DocumentWords): Span[] {
  const day = said(words.date(endedOn));
  return endedWhy?.trim() ? [day, said('. '), own(endedWhy)] : [day];
}

/** Every year of the plan while they are few, otherwise the years in which the goal has a value. */
function goalYears(goal: Goal, years: number[]): number[] {
  const used = years.filter((year) =>
    goal.years.some((row) => row.year === year && (row.target !== null || row.outcome !== null)),
  );
  return years.length <= 2 * mostYears || used.length === 0 ? years.slice(0, 2 * mostYears) : used;
}

function yearTable(goal: Goal, years: number[], withStart: boolean, words: DocumentWords): Block {
  const value = (year: number, kind: 'target' | 'outcome') => {
    const found = goal.years.find((row) => row.year === year)?.[kind] ?? null;
    return cell(
      found === null ? said('–', { tone: 'muted' }) : said(words.number(found), kind === 'outcome' ? { bold: true } : {}),
    );
  };
  const start = cell(goal.startValue === null ? said('–', { tone: 'muted' }) : said(words.number(goal.startValue)));
  return {
    type: 'table',
    columns: [
      wide(words.say('goals.value'), 2),
      ...(withStart ? [even(words.say('goals.start'))] : []),
      ...years.map((year) => even(String(year))),
    ],
    rows: [
      [cell(said(words.say('goals.target'))), ...(withStart ? [[]] : []), ...years.map((year) => value(year, 'target'))],
      [cell(said(words.say('goals.outcome'))), ...(withStart ? [start] : []), ...years.map((year) => value(year, 'outcome'))],
    ],
    footer: [],
  };
}

const even = (header: string) => ({ ...numeric(header), width: { share: 1 } });

/** The criteria that the group has marked. One that is not marked may not have been tried: nothing is said of it. */
function smartWords(goal: Goal, words: DocumentWords): string {
  const marked = smartCriteria.filter((key) => goal.smart.includes(key)).map((key) => words.say(`goals.criterion.${key}`));
  return `${capital(enumerate(marked, words))}.`;
}

function enumerate(items: string[], words: DocumentWords): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : words.say('and', { first: items.slice(0, -1).join(', '), last });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
