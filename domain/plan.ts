import type { RichText } from './rich-text.ts';

/** At most five goals; a sixth asks for a reason (`goalLimitReason`). @source inventory M03, settlement 28 */
export const softGoalLimit = 5;

/** Never more goals than this, whatever the reason. */
export const mostGoals = 30;

/** SMART as five ticks; advice, never a block. @source inventory M03b, settlements 26-27 */
export const smartCriteria = ['specific', 'measurable', 'accepted', 'realistic', 'timed'] as const;
export type SmartCriterion = (typeof smartCriteria)[number];

/** `origin` says what it was brought in from (`<method>/<station>/<exercise>/<field>.<item>`); absent when written here. */
export type OverallGoal = { id: string; text: string; origin?: string; version: number };

/** One year of a goal; `null` = not set. Values are in the goal's `unit`. */
export type GoalYear = { year: number; target: number | null; outcome: number | null };

export type Goal = {
  id: string;
  title: string;
  description: string;
  measure: string;
  unit: string;
  startValue: number | null;
  years: GoalYear[];
  smart: SmartCriterion[];
  /** ISO date on which the revision ended it; null while it runs, absent in plans frozen before goals could end. */
  endedOn?: string | null;
  endedWhy?: string;
  position: number;
  version: number;
};

/** A goal that the revision ended stays in the plan with its reason, but nothing more is asked of it. */
export const isRunningGoal = ({ endedOn }: Pick<Goal, 'endedOn'>): boolean => (endedOn ?? null) === null;

export const activityStatuses = ['planned', 'ongoing', 'done', 'paused', 'dropped'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

/** `null` = the question has not been answered; then the plan cannot be frozen. @source inventory M05 */
export type RiskAnswer = 'no-risk' | 'risk' | null;

/** Follow-up light; always shown with its word. */
export const lights = ['green', 'yellow', 'red'] as const;
export type Light = (typeof lights)[number];

export type Activity = {
  id: string;
  goalId: string;
  year: number;
  /** 1-12, or null when only the year is known. */
  startMonth: number | null;
  endMonth: number | null;
  title: string;
  what: string;
  /** Organisations that do it; the first one leads. Ids in the actor register. */
  actorIds: string[];
  /** Why: the cause it answers to. @source world 2.1 */
  cause: string;
  riskAnswer: RiskAnswer;
  risk: string;
  counterMeasure: string;
  status: ActivityStatus;
  light: Light | null;
  followUp: string;
  position: number;
  version: number;
};

export const resourceKinds = ['money', 'time', 'asset'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** A budget row; amounts are whole SEK per year (0 to 10^12). */
export type BudgetRow = {
  id: string;
  item: string;
  kind: ResourceKind;
  /** Who pays: an actor, or free text when it is not an actor. */
  sourceActorId: string | null;
  source: string;
  amounts: { year: number; amountSek: number }[];
  position: number;
  version: number;
};

/** Money to apply for. @source inventory M13 */
export type GrantRow = {
  id: string;
  source: string;
  purpose: string;
  amountSek: number | null;
  applyBy: string | null;
  actorId: string | null;
  position: number;
  version: number;
};

/** @source inventory M17 */
export type CommunicationRow = {
  id: string;
  audience: string;
  matters: string;
  reach: string;
  tone: string;
  helpers: string;
  actorId: string | null;
  position: number;
  version: number;
};

/** @source inventory M22 */
export type EvaluationRow = {
  id: string;
  what: string;
  how: string;
  /** ISO date of the next time. */
  dueOn: string | null;
  documented: string;
  actorId: string | null;
  position: number;
  version: number;
};

/** The live texts of a plan; each is edited together. Key -> inventory id. */
export const planTextKeys = [
  'vision', // M01
  'for-whom', // M01 prompt 1
  'keywords', // M01 prompt 2
  'coordination', // M08
  'networking', // M09
  'internal-communication', // M10
  'training', // M11
  'development', // M12
  'funding', // M13
  'communication', // M17
  'evaluation', // M22
  'reflection', // G09
] as const;
export type PlanTextKey = (typeof planTextKeys)[number];

/** The whole plan as plain data: what the pages read, what is frozen, what documents are made from. */
export type PlanContent = {
  title: string;
  startYear: number;
  endYear: number;
  goalLimitReason: string;
  texts: Record<PlanTextKey, RichText>;
  overallGoals: OverallGoal[];
  goals: Goal[];
  activities: Activity[];
  budget: BudgetRow[];
  grants: GrantRow[];
  communication: CommunicationRow[];
  evaluation: EvaluationRow[];
};
