import type { PlanSnapshot } from '../../../domain/document.ts';
import type { Activity, Goal, PlanContent } from '../../../domain/plan.ts';
import { own, said } from '../blocks.ts';
import type { Span } from '../document-model.ts';
import type { DocumentWords } from '../document-words.ts';

export type NumberedActivity = Activity & { number: string };

/** A goal with its number from 1 and its activities in time order; `goal` is null for activities without one. */
export type NumberedGoal = { number: number; goal: Goal | null; name: Span; activities: NumberedActivity[] };

/** What every part of the plan document is built from. */
export type PlanContext = {
  words: DocumentWords;
  snapshot: PlanSnapshot;
  plan: PlanContent;
  goals: NumberedGoal[];
  activities: NumberedActivity[];
  years: number[];
  actor: (id: string | null) => Span;
  actors: (ids: string[]) => Span[];
};

/** Longest period drawn with every year; a longer one shows only the years that hold something. */
const longestFullPeriod = 12;

/** Numbers goals and activities as the document shows them ("2.3") and resolves names. */
export function planContext(snapshot: PlanSnapshot, words: DocumentWords): PlanContext {
  const plan = snapshot.plan;
  const goals = numberGoals(plan, words);
  const names = new Map(snapshot.actors.map((actor) => [actor.id, actor.name]));
  const actor = (id: string | null): Span => {
    if (id === null || id === '') return said(words.say('nobody'), { tone: 'muted' });
    const name = names.get(id);
    return name === undefined ? said(words.say('unknownActor'), { tone: 'muted' }) : own(name);
  };
  return {
    words,
    snapshot,
    plan,
    goals,
    activities: goals.flatMap((goal) => goal.activities),
    years: planYears(plan),
    actor,
    actors: (ids) => ids.map(actor),
  };
}

/**
 * Years with a column: the whole period when it is at most twelve years, otherwise its first and last year, and always
 * every year that a goal, an activity or the budget uses. Ascending, never empty.
 */
export function planYears(plan: PlanContent): number[] {
  const first = Math.min(plan.startYear, plan.endYear);
  const last = Math.max(plan.startYear, plan.endYear);
  const period =
    last - first < longestFullPeriod ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [first, last];
  const used = [
    ...plan.goals.flatMap((goal) =>
      goal.years.filter((row) => row.target !== null || row.outcome !== null).map((row) => row.year),
    ),
    ...plan.activities.map((activity) => activity.year),
    ...plan.budget.flatMap((row) => row.amounts.filter((amount) => amount.amountSek !== 0).map((amount) => amount.year)),
  ];
  return [...new Set([...period, ...used])].sort((a, b) => a - b);
}

/** Splits years into runs that fit beside each other in one table. */
export function yearRuns(years: number[], most: number): number[][] {
  const runs = Math.max(1, Math.ceil(years.length / most));
  const size = Math.ceil(years.length / runs);
  return Array.from({ length: runs }, (_, index) => years.slice(index * size, (index + 1) * size)).filter(
    (run) => run.length > 0,
  );
}

function numberGoals(plan: PlanContent, words: DocumentWords): NumberedGoal[] {
  const byPlace = [...plan.goals].sort((a, b) => a.position - b.position);
  const known = new Set(byPlace.map((goal) => goal.id));
  const goals = byPlace.map((goal, index) => ({
    number: index + 1,
    goal,
    name: goal.title.trim() === '' ? said(words.say('goals.untitled')) : own(goal.title),
    activities: numberActivities(
      plan.activities.filter((activity) => activity.goalId === goal.id),
      index + 1,
    ),
  }));
  const homeless = plan.activities.filter((activity) => !known.has(activity.goalId));
  if (homeless.length === 0) return goals;
  const number = goals.length + 1;
  return [
    ...goals,
    { number, goal: null, name: said(words.say('activities.noGoal')), activities: numberActivities(homeless, number) },
  ];
}

function numberActivities(activities: Activity[], goalNumber: number): NumberedActivity[] {
  return [...activities]
    .sort((a, b) => a.year - b.year || (a.startMonth ?? 0) - (b.startMonth ?? 0) || a.position - b.position)
    .map((activity, index) => ({ ...activity, number: `${goalNumber}.${index + 1}` }));
}
