import { z } from 'zod';

import { base, inCollaborationSchema } from './base.ts';
import { methodKeySchema } from './method.ts';

/** An item by reference, the form of `domain/item-ref.ts`: `row:<id>`, `line:<method>/<station>/<exercise>/<field>#<line>`. */
const refSchema = z.string().min(3).max(600);

/** Where something can be brought in. */
export const targetSchema = z.union([
  z.templateLiteral(['register:', methodKeySchema]),
  /** Lines of the list that `field` names: they stand in the live sheet, so the page writes them; see `lines`. */
  z.literal('list'),
  z.enum(['overall-goals', 'goals', 'communication']),
  z.templateLiteral(['activity:', z.uuid()]),
]);

/** Where an item is found: an exercise with its field, a register, or a part of the plan. */
export const itemPlaceSchema = z.object({
  kind: z.enum(['field', 'register', 'actors', 'plan']),
  method: z.string().optional(),
  station: z.string().optional(),
  exercise: z.string().optional(),
  field: z.string().optional(),
  register: z.string().optional(),
  tab: z.string().optional(),
  /** In the reader's language: the exercise's title, the register's, or the part of the plan by its key. */
  title: z.string(),
});

export const threadItemSchema = z.object({
  ref: z.string(),
  /** What it says, or said when it was brought in. */
  label: z.string(),
  place: itemPlaceSchema.nullable(),
  /** It is gone; the label is what it said. */
  removed: z.boolean(),
  /** Who brought it on and when; empty for what was not brought. */
  broughtBy: z.string().nullable(),
  broughtAt: z.string().nullable(),
  /** How many steps from the item asked about. */
  steps: z.number(),
  /** The item next to it on the way to the one asked about. */
  next: z.string().nullable(),
});
export type ThreadItem = z.infer<typeof threadItemSchema>;

export const offerSchema = z.object({
  ref: z.string(),
  label: z.string(),
  place: itemPlaceSchema,
  /** When it was last written, ISO date-time. */
  at: z.string().nullable(),
  /** Where it is already, when it has been brought in here before. */
  here: z.string().nullable(),
});
export type Offer = z.infer<typeof offerSchema>;

/** Where items come from and go to: the golden thread. @source detail sheet 3 */
export const thread = {
  offers: base
    .route({ method: 'GET', path: '/collaborations/{collaboration}/offers', summary: 'What can be brought in at a place' })
    .input(
      inCollaborationSchema.extend({
        target: targetSchema,
        /** The field of an exercise that asks, `<method>/<station>/<exercise>/<field>`; its `from` says what is offered. */
        field: z.string().max(420).optional(),
      }),
    )
    .output(z.array(offerSchema)),
  bringIn: base
    .route({ method: 'POST', path: '/collaborations/{collaboration}/offers', summary: 'Bring items in' })
    .input(
      inCollaborationSchema.extend({
        target: targetSchema,
        field: z.string().max(420).optional(),
        refs: z.array(refSchema).min(1).max(200),
        /** `list`: the id that the page gives the line of each ref. It writes those that come back as brought. */
        lines: z.record(refSchema, z.uuid()).optional(),
      }),
    )
    .output(z.object({ brought: z.array(z.object({ from: z.string(), to: z.string() })) })),
  get: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/thread',
      summary: 'Where an item comes from and where it went',
    })
    .input(inCollaborationSchema.extend({ ref: refSchema }))
    .output(z.object({ item: threadItemSchema, from: z.array(threadItemSchema), to: z.array(threadItemSchema) })),
};
