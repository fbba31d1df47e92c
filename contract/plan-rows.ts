import { z } from 'zod';

import { largestAmountSek } from '../domain/budget-sums.ts';
import { activityStatuses, lights, resourceKinds, smartCriteria } from '../domain/plan.ts';
import {
  dateSchema,
  inCollaborationSchema,
  rowSchema,
  textSchema,
  versionSchema,
  writtenLineSchema,
  yearSchema,
} from './base.ts';

/** The line that a new row begins with; something must stand in it. */
const firstLineSchema = writtenLineSchema.refine((text) => text.trim() !== '', 'must not be empty');

/** Whole SEK, 0 to 10^12. */
export const amountSchema = z.number().int().min(0).max(largestAmountSek);

/** A value of a goal's measure, in the goal's unit. */
const measuredSchema = z.number().min(-largestAmountSek).max(largestAmountSek);

const monthSchema = z.number().int().min(1).max(12);

/** Rows with a `year` name each year once. */
const eachYearOnce = (rows: { year: number }[]) => new Set(rows.map((row) => row.year)).size === rows.length;

/** Most years that targets and amounts can be kept for: several plan periods. */
const mostYears = 40;

/** Most organisations that can share an activity. */
const mostActors = 40;

const goalYearSchema = z.object({ year: yearSchema, target: measuredSchema.nullable(), outcome: measuredSchema.nullable() });
const amountInYearSchema = z.object({ year: yearSchema, amountSek: amountSchema });

/** What can be written in a row of each kind; `version`, `id` and `position` come with the stored row. */
export const overallGoalFields = z.object({ text: textSchema });

export const goalFields = z.object({
  title: writtenLineSchema,
  description: textSchema,
  measure: writtenLineSchema,
  unit: writtenLineSchema,
  startValue: measuredSchema.nullable(),
  years: z.array(goalYearSchema).max(mostYears).refine(eachYearOnce, 'each year once'),
  smart: z.array(z.enum(smartCriteria)).max(4 * smartCriteria.length),
  endedOn: dateSchema.nullable(),
  endedWhy: writtenLineSchema,
});

export const activityFields = z.object({
  goalId: z.uuid(),
  year: yearSchema,
  startMonth: monthSchema.nullable(),
  endMonth: monthSchema.nullable(),
  title: writtenLineSchema,
  what: textSchema,
  actorIds: z
    .array(z.uuid())
    .max(mostActors)
    .refine((ids) => new Set(ids).size === ids.length, 'each organisation once'),
  cause: textSchema,
  riskAnswer: z.enum(['no-risk', 'risk']).nullable(),
  risk: textSchema,
  counterMeasure: textSchema,
  status: z.enum(activityStatuses),
  light: z.enum(lights).nullable(),
  followUp: textSchema,
});

export const budgetFields = z.object({
  item: writtenLineSchema,
  kind: z.enum(resourceKinds),
  sourceActorId: z.uuid().nullable(),
  source: writtenLineSchema,
  amounts: z.array(amountInYearSchema).max(mostYears).refine(eachYearOnce, 'each year once'),
});

export const grantFields = z.object({
  source: writtenLineSchema,
  purpose: textSchema,
  amountSek: amountSchema.nullable(),
  applyBy: dateSchema.nullable(),
  actorId: z.uuid().nullable(),
});

export const communicationFields = z.object({
  audience: writtenLineSchema,
  matters: textSchema,
  reach: textSchema,
  tone: textSchema,
  helpers: textSchema,
  actorId: z.uuid().nullable(),
});

export const evaluationFields = z.object({
  what: writtenLineSchema,
  how: textSchema,
  dueOn: dateSchema.nullable(),
  documented: textSchema,
  actorId: z.uuid().nullable(),
});

const stored = { id: z.uuid(), position: z.number(), version: z.number() };

/** Rows as the API shows them: the shapes of `domain/plan.ts`. */
export const overallGoalSchema = z.object({ id: z.uuid(), text: z.string(), origin: z.string().optional(), version: z.number() });
export const goalSchema = goalFields.partial({ endedOn: true, endedWhy: true }).extend(stored);
export const activitySchema = activityFields.extend(stored);
export const budgetRowSchema = budgetFields.extend(stored);
export const grantRowSchema = grantFields.extend(stored);
export const communicationRowSchema = communicationFields.extend(stored);
export const evaluationRowSchema = evaluationFields.extend(stored);

/** A change of a stored row: which one, the version last seen, and the fields that change. */
const change = rowSchema.extend({ version: versionSchema });

/** Years of a goal that change; a value left out stays, and so does every year that is not named. */
const goalYearsChange = z
  .array(goalYearSchema.partial({ target: true, outcome: true }))
  .max(mostYears)
  .refine(eachYearOnce, 'each year once');

/** What each kind of row takes when it is added (the rest has usual values) and changed, and how it is shown. */
export const planRowSchemas = {
  overallGoals: {
    add: inCollaborationSchema.extend({
      text: textSchema.refine((text) => text.trim() !== '', 'must not be empty'),
      origin: z.string().max(300).optional(),
    }),
    update: change.extend(overallGoalFields.partial().shape),
    row: overallGoalSchema,
  },
  goals: {
    add: inCollaborationSchema.extend({
      ...goalFields.partial().shape,
      title: firstLineSchema,
      goalLimitReason: textSchema.optional(),
    }),
    update: change.extend({ ...goalFields.partial().shape, years: goalYearsChange.optional() }),
    row: goalSchema,
  },
  activities: {
    add: inCollaborationSchema.extend({
      ...activityFields.partial().shape,
      title: firstLineSchema,
      goalId: z.uuid(),
      year: yearSchema,
    }),
    update: change.extend(activityFields.partial().shape),
    row: activitySchema,
  },
  budget: {
    add: inCollaborationSchema.extend({ ...budgetFields.partial().shape, item: firstLineSchema }),
    /** Amounts of years that are not named stay. */
    update: change.extend(budgetFields.partial().shape),
    row: budgetRowSchema,
  },
  grants: {
    add: inCollaborationSchema.extend({ ...grantFields.partial().shape, source: firstLineSchema }),
    update: change.extend(grantFields.partial().shape),
    row: grantRowSchema,
  },
  communication: {
    add: inCollaborationSchema.extend({ ...communicationFields.partial().shape, audience: firstLineSchema }),
    update: change.extend(communicationFields.partial().shape),
    row: communicationRowSchema,
  },
  evaluation: {
    add: inCollaborationSchema.extend({ ...evaluationFields.partial().shape, what: firstLineSchema }),
    update: change.extend(evaluationFields.partial().shape),
    row: evaluationRowSchema,
  },
} as const;
