import { z } from 'zod';

import { rings } from '../domain/actor.ts';
import { firstStepKeys } from '../domain/first-steps.ts';
import { mondayKinds, type MondayTarget } from '../domain/monday.ts';
import { base, inCollaborationSchema } from './base.ts';

/** The start page in one read: what needs me, the clocks, the rings, the next step on the road. */
export const mondaySchema = z.object({
  /** ISO date the list was made for. */
  today: z.string(),
  items: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(mondayKinds),
      priority: z.number(),
      dueOn: z.string().nullable(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
      target: z.custom<MondayTarget>(),
    }),
  ),
  clocks: z.array(
    z.object({
      key: z.enum(['yearly-revision', 'statutory-follow-up', 'plan-end']),
      dueOn: z.string(),
      daysLeft: z.number(),
      fraction: z.number(),
      state: z.enum(['calm', 'soon', 'over']),
    }),
  ),
  actors: z.array(z.object({ id: z.uuid(), name: z.string(), ring: z.enum(rings), tone: z.enum(['ours', 'waiting', 'other']) })),
  /** Open tasks that the reader may say are done, by day: all that are overdue, or else the first few. */
  tasks: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      dueOn: z.string().nullable(),
      /** Person, or else organisation; empty when nobody has it. */
      who: z.string(),
      overdue: z.boolean(),
      version: z.number(),
    }),
  ),
  /** What a new collaboration does first; null when all of it is done. */
  firstSteps: z
    .object({
      /** Who leads the work; empty when nobody does. */
      coordinator: z.string(),
      steps: z.array(z.object({ key: z.enum(firstStepKeys), done: z.boolean(), mayDo: z.boolean() })),
      /** The first exercise with a silent round; null when the methods in use have none. */
      round: z.object({ station: z.string(), exercise: z.string() }).nullable(),
    })
    .nullable(),
  /** Name of each exercise that an item speaks of, by `station/exercise`. */
  exerciseTitles: z.record(z.string(), z.string()),
  plan: z.object({ version: z.number(), decided: z.number(), total: z.number(), documentId: z.uuid() }).nullable(),
});
export type Monday = z.infer<typeof mondaySchema>;

export const monday = {
  get: base
    .route({ method: 'GET', path: '/collaborations/{collaboration}/monday', summary: 'What needs me now' })
    .input(inCollaborationSchema.extend({ locale: z.enum(['sv', 'en']).default('sv') }))
    .output(mondaySchema),
};
