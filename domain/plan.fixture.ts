import {
  type Activity,
  type BudgetRow,
  type CommunicationRow,
  type EvaluationRow,
  type Goal,
  type GrantRow,
  type OverallGoal,
  type PlanContent,
  planTextKeys,
} from './plan.ts';
import { emptyRichText } from './rich-text.ts';

const row = { position: 0, version: 1 };

/** A goal for tests with nothing filled in. */
export const buildGoal = (change: Partial<Goal> = {}): Goal => ({
  id: 'g1',
  title: 'Goal',
  description: '',
  measure: '',
  unit: '',
  startValue: null,
  years: [],
  smart: [],
  ...row,
  ...change,
});

/** An activity for tests that stops nothing: the risk question is answered. */
export const buildActivity = (change: Partial<Activity> = {}): Activity => ({
  id: 'a1',
  goalId: 'g1',
  year: 2026,
  startMonth: null,
  endMonth: null,
  title: 'Activity',
  what: '',
  actorIds: ['police'],
  cause: 'Cause',
  riskAnswer: 'no-risk',
  risk: '',
  counterMeasure: '',
  status: 'planned',
  light: null,
  followUp: '',
  ...row,
  ...change,
});

export const buildOverallGoal = (change: Partial<OverallGoal> = {}): OverallGoal => ({
  id: 'o1',
  text: 'Text',
  version: 1,
  ...change,
});

export const buildBudgetRow = (change: Partial<BudgetRow> = {}): BudgetRow => ({
  id: 'b1',
  item: 'Item',
  kind: 'money',
  sourceActorId: null,
  source: '',
  amounts: [],
  ...row,
  ...change,
});

export const buildGrantRow = (change: Partial<GrantRow> = {}): GrantRow => ({
  id: 'r1',
  source: 'Fund',
  purpose: '',
  amountSek: null,
  applyBy: null,
  actorId: null,
  ...row,
  ...change,
});

export const buildCommunicationRow = (change: Partial<CommunicationRow> = {}): CommunicationRow => ({
  id: 'c1',
  audience: 'Hotels',
  matters: '',
  reach: '',
  tone: '',
  helpers: '',
  actorId: null,
  ...row,
  ...change,
});

export const buildEvaluationRow = (change: Partial<EvaluationRow> = {}): EvaluationRow => ({
  id: 'e1',
  what: 'Goals',
  how: '',
  dueOn: null,
  documented: '',
  actorId: null,
  ...row,
  ...change,
});

/** An empty plan for 2026-2028, for tests. */
export const buildPlan = (change: Partial<PlanContent> = {}): PlanContent => ({
  title: 'Plan',
  startYear: 2026,
  endYear: 2028,
  goalLimitReason: '',
  texts: Object.fromEntries(planTextKeys.map((key) => [key, emptyRichText])) as PlanContent['texts'],
  overallGoals: [],
  goals: [],
  activities: [],
  budget: [],
  grants: [],
  communication: [],
  evaluation: [],
  ...change,
});
