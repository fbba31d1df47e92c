import { z } from 'zod';

import { rings, trades } from '../domain/actor.ts';
import { type PlanTextKey, planTextKeys, resourceKinds, smartCriteria } from '../domain/plan.ts';
import type { RichText } from '../domain/rich-text.ts';
import { smartGaps } from '../domain/smart-advice.ts';
import {
  activitySchema,
  budgetRowSchema,
  communicationRowSchema,
  evaluationRowSchema,
  goalSchema,
  grantRowSchema,
  overallGoalSchema,
} from './plan-rows.ts';

/** The plan's frame: what is true of the whole. */
export const planFrameSchema = z.object({
  title: z.string(),
  startYear: z.number(),
  endYear: z.number(),
  goalLimitReason: z.string(),
  version: z.number(),
});
export type PlanFrameView = z.infer<typeof planFrameSchema>;

const richTextSchema = z.custom<RichText>((value) => typeof value === 'object' && value !== null);
const textsSchema = z.object(
  Object.fromEntries(planTextKeys.map((key) => [key, richTextSchema])) as Record<PlanTextKey, typeof richTextSchema>,
);

/** `PlanContent` of the domain, with the frame's version for saving. */
const contentSchema = planFrameSchema.extend({
  texts: textsSchema,
  overallGoals: z.array(overallGoalSchema),
  goals: z.array(goalSchema),
  activities: z.array(activitySchema),
  budget: z.array(budgetRowSchema),
  grants: z.array(grantRowSchema),
  communication: z.array(communicationRowSchema),
  evaluation: z.array(evaluationRowSchema),
});

const inActivity = { activityId: z.string(), title: z.string() };
const inGoal = { goalId: z.string(), title: z.string() };
const n = z.number();

/** `PlanBlocker` of the domain: what stops the plan from being frozen. */
export const planBlockerSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('risk-unanswered'), ...inActivity }),
  z.object({ code: z.literal('risk-text-missing'), ...inActivity }),
  z.object({ code: z.literal('counter-measure-missing'), ...inActivity }),
  z.object({ code: z.literal('goal-limit-reason-missing'), goals: n, limit: n }),
  z.object({ code: z.literal('period-year-out-of-range'), year: n, earliest: n, latest: n }),
  z.object({ code: z.literal('period-end-before-start'), startYear: n, endYear: n }),
  z.object({ code: z.literal('period-too-long'), years: n, longest: n }),
]);

/** `PlanAdvice` of the domain: what would make the plan better; never stops anything. */
export const planAdviceSchema = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('goal-not-smart'),
    ...inGoal,
    unmet: z.array(z.enum(smartCriteria)),
    gaps: z.array(z.enum(smartGaps)),
  }),
  z.object({ code: z.literal('goal-without-activities'), ...inGoal }),
  z.object({ code: z.literal('activity-without-responsible'), ...inActivity }),
  z.object({ code: z.literal('activity-without-cause'), ...inActivity }),
  z.object({ code: z.literal('activity-outside-period'), ...inActivity, year: n }),
  z.object({ code: z.literal('activity-ends-before-start'), ...inActivity }),
  z.object({
    code: z.literal('actor-overloaded'),
    actorId: z.string(),
    year: n,
    total: n,
    led: n,
    limit: z.object({ activitiesPerYear: n, ledPerYear: n }),
  }),
]);

const yearSumSchema = z.object({ year: n, sumSek: n });

/** `BudgetSums` of the domain, in whole SEK. */
export const budgetSumsSchema = z.object({
  totalSek: n,
  years: z.array(yearSumSchema),
  sources: z.array(z.object({ actorId: z.string().nullable(), source: z.string(), sumSek: n, years: z.array(yearSumSchema) })),
  kinds: z.array(z.object({ kind: z.enum(resourceKinds), sumSek: n })),
  rows: z.array(z.object({ id: z.string(), sumSek: n })),
});

/** `ActorLoad` of the domain: activities per responsible organisation, heaviest first. */
export const actorLoadSchema = z.object({
  actorId: z.string(),
  total: n,
  led: n,
  years: z.array(z.object({ year: n, total: n, led: n, isOver: z.boolean() })),
});

/** Everything the plan page shows, in one call. */
export const planViewSchema = z.object({
  plan: contentSchema,
  /** ISO date at the server: the year marked "now". */
  today: z.string(),
  /** ISO date-time of the last change of anything in the plan. */
  savedAt: z.string(),
  /** Frozen versions, newest first. */
  versions: z.array(z.object({ id: z.uuid(), number: n, frozenAt: z.string(), sha256: z.string() })),
  nextVersion: n,
  /** Organisations that have answered the newest version; null before the first. */
  confirmations: z.object({ decided: n, total: n }).nullable(),
  blockers: z.array(planBlockerSchema),
  advice: z.array(planAdviceSchema),
  budgetSums: budgetSumsSchema,
  load: z.array(actorLoadSchema),
  /** Every organisation of the register, archived ones too, so that no name is missing. */
  actors: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      trade: z.enum(trades),
      ring: z.enum(rings),
      archived: z.boolean(),
      /** The organisation that this one is now part of; null for all others. */
      mergedInto: z.uuid().nullable(),
    }),
  ),
});
export type PlanView = z.infer<typeof planViewSchema>;
export type PlanActor = PlanView['actors'][number];
