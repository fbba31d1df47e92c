import { z } from 'zod';

import { base, dateSchema, inCollaborationSchema, rowSchema, versionOrNoneSchema } from './base.ts';
import { exercisePlaceSchema, methodKeySchema } from './method.ts';

/** One person's answer to one item. Yes is 1 and no is 0; on a scale the step; null = not answered. */
export const answerSchema = z.object({ value: z.number().int().min(0).max(100).nullable(), comment: z.string().max(2_000) });
export type Answer = z.infer<typeof answerSchema>;

/** One person's own answers to a round, by item. `answered`: every item has a value. */
export const myAnswersSchema = z.object({
  answers: z.record(z.string(), answerSchema),
  version: z.number(),
  answered: z.boolean(),
});
export type MyAnswers = z.infer<typeof myAnswersSchema>;

const spreadSchema = z.object({
  item: z.string(),
  n: z.number(),
  counts: z.array(z.object({ value: z.number(), count: z.number() })),
  median: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
});

/** What the group decided about one item; version 0 = nothing yet. */
export const outcomeSchema = z.object({ item: z.string(), value: z.number().nullable(), why: z.string(), version: z.number() });
export type Outcome = z.infer<typeof outcomeSchema>;

/** What the field's rule says of the group's values; null when the field has no rule. Advice, never a lock. */
export const roundVerdictSchema = z.discriminatedUnion('rule', [
  z.object({
    rule: z.literal('engagement'),
    verdict: z.enum(['go', 'consider-smaller']).nullable(),
    yes: z.number(),
    noKeys: z.array(z.string()),
    missingKeys: z.array(z.string()),
  }),
  z.object({
    rule: z.literal('readiness'),
    verdict: z.enum(['go', 'not-ready']).nullable(),
    sum: z.number().nullable(),
    mean: z.number().nullable(),
    weakKeys: z.array(z.string()),
    missingKeys: z.array(z.string()),
  }),
]);
export type RoundVerdict = z.infer<typeof roundVerdictSchema>;

export const roundSummarySchema = z.object({
  id: z.uuid(),
  ...exercisePlaceSchema.shape,
  field: z.string(),
  /** 1 for the first round of the field, then counting. */
  number: z.number(),
  /** Item keys as they were when the round opened. */
  items: z.array(z.string()),
  /** Words of the items, in the same order, when they are rows of a register; else empty. */
  labels: z.array(z.string()),
  state: z.enum(['open', 'closed']),
  openedAt: z.string(),
  /** ISO date the group has agreed to answer by. */
  closesOn: z.string().nullable(),
  closedAt: z.string().nullable(),
  /** How many take part, and how many have answered everything. */
  invited: z.number(),
  answered: z.number(),
  /** Where I stand. */
  mine: z.enum(['answered', 'waiting', 'not-invited']),
});
export type RoundSummary = z.infer<typeof roundSummarySchema>;

/** One closed round in the trend of a field. */
export const trendRoundSchema = z.object({
  id: z.uuid(),
  number: z.number(),
  closedAt: z.string(),
  verdict: roundVerdictSchema.nullable(),
  /** Per item the group's own value and, when enough have answered, the median. */
  items: z.array(z.object({ item: z.string(), groupValue: z.number().nullable(), median: z.number().nullable(), n: z.number() })),
});
export type TrendRound = z.infer<typeof trendRoundSchema>;

export const roundSchema = roundSummarySchema.extend({
  participants: z.array(
    z.object({
      memberId: z.uuid(),
      name: z.string(),
      title: z.string(),
      me: z.boolean(),
      answered: z.boolean(),
      remindedAt: z.string().nullable(),
    }),
  ),
  /** My own answers, by item; nobody else's are anywhere in this reply. */
  mineAnswers: z.record(z.string(), answerSchema),
  /** Version of my own answers; 0 before the first. */
  mineVersion: z.number(),
  /** Why there is no spread: the round is open, or fewer than three have answered. Null when there is one. */
  hidden: z.enum(['open', 'too-few']).nullable(),
  /** Per item; an item that fewer than three answered is left out. */
  spread: z.array(spreadSchema),
  /** Per item, without names, in an order that says nothing. */
  comments: z.array(z.object({ item: z.string(), comments: z.array(z.string()) })),
  outcomes: z.array(outcomeSchema),
  verdict: roundVerdictSchema.nullable(),
  /** Every closed round of the field, oldest first, this one included. */
  trend: z.array(trendRoundSchema),
  /** True when a later round has been opened: what the group decided here is history. */
  superseded: z.boolean(),
});
export type Round = z.infer<typeof roundSchema>;

/** An item of the method, or a row of a register. */
const itemKeySchema = z.union([methodKeySchema, z.uuid()]);

const fieldPlaceSchema = exercisePlaceSchema.extend({ field: methodKeySchema });

const path = '/collaborations/{collaboration}/rounds' as const;

export const rounds = {
  list: base
    .route({ method: 'GET', path, summary: 'Silent rounds: state and who has answered, never what; newest first' })
    .input(
      inCollaborationSchema.extend({
        ...fieldPlaceSchema.partial().shape,
        state: z.enum(['open', 'closed']).optional(),
      }),
    )
    .output(z.array(roundSummarySchema)),
  get: base
    .route({
      method: 'GET',
      path: `${path}/{id}`,
      summary: 'A silent round: my own answers, and once it is closed the spread without names',
    })
    .input(rowSchema)
    .output(roundSchema),
  open: base
    .route({ method: 'POST', path, summary: 'Open a round of a silent field; opening again makes the next round' })
    .input(inCollaborationSchema.extend({ ...fieldPlaceSchema.shape, closesOn: dateSchema.nullable().default(null) }))
    .output(roundSummarySchema),
  answer: base
    .route({
      method: 'PUT',
      path: `${path}/{id}/answer`,
      summary: 'Save my own answers; they can be changed until the round closes',
    })
    .input(
      rowSchema.extend({
        /** What is left out, an item or its value or comment, stays as it is. */
        answers: z.record(itemKeySchema, answerSchema.partial()),
        /** Version last seen, so that an older page does not overwrite what the same person wrote elsewhere; 0 before the first. */
        version: versionOrNoneSchema.default(0),
      }),
    )
    .output(myAnswersSchema),
  remind: base
    .route({ method: 'POST', path: `${path}/{id}/remind`, summary: 'Mail those who have not answered, at most once a day each' })
    .input(rowSchema)
    .output(
      z.object({
        reminded: z.number(),
        waiting: z.number(),
        /** False without a mail server: nothing is sent. */ mails: z.boolean(),
      }),
    ),
  close: base
    .route({
      method: 'POST',
      path: `${path}/{id}/close`,
      summary: 'Close a round; fewer than three answers needs `anyway`, and then shows no spread',
    })
    .input(rowSchema.extend({ anyway: z.boolean().default(false) }))
    .output(roundSummarySchema),
  decide: base
    .route({
      method: 'PUT',
      path: `${path}/{id}/outcomes/{item}`,
      summary: 'Set what the group decides about one item, after the round has closed',
    })
    .input(
      rowSchema.extend({
        item: itemKeySchema,
        /** Left out: as it is. */
        value: z.number().int().min(0).max(100).nullable().optional(),
        why: z.string().max(5_000).optional(),
        /** Version last seen; 0 when nothing was decided yet. */
        version: versionOrNoneSchema,
      }),
    )
    .output(outcomeSchema),
};
