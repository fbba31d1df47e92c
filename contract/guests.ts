import { z } from 'zod';

import { longestGuestAnswer } from '../domain/guest.ts';
import { base, inCollaborationSchema, lineSchema, rowSchema, textSchema } from './base.ts';
import { exercisePlaceSchema, methodKeySchema } from './method.ts';

const answersSchema = z.record(z.string(), z.string());

/** Somebody who is asked to answer one exercise by a personal link, and what they have answered. */
export const guestSchema = z.object({
  id: z.uuid(),
  /** Who answers: a function or an organisation, as the one who asked wrote it. */
  who: z.string(),
  /** The organisation of the actor register, when it is one. */
  actorId: z.uuid().nullable(),
  /** By the key of the question; empty until they have answered. */
  answers: answersSchema,
  /** ISO date-time. */
  answeredAt: z.string().nullable(),
  /** ISO date-time until which the link works; null when it has ended. */
  expiresAt: z.string().nullable(),
});
export type Guest = z.infer<typeof guestSchema>;

/** What the guest sees. */
export const guestViewSchema = z.object({
  collaboration: z.object({ name: z.string(), municipality: z.string() }),
  who: z.string(),
  station: z.string(),
  exercise: z.object({ title: z.string(), purpose: z.string() }),
  questions: z.array(z.object({ key: z.string(), label: z.string(), hint: z.string() })),
  answers: answersSchema,
  answeredAt: z.string().nullable(),
  expiresAt: z.string(),
});
export type GuestView = z.infer<typeof guestViewSchema>;

const madeSchema = z.object({ id: z.uuid(), url: z.string(), expiresAt: z.string() });
const tokenSchema = z.object({ token: z.string().min(20).max(200) });

export const guests = {
  list: base
    .route({ method: 'GET', path: '/collaborations/{collaboration}/guests', summary: 'Guests of an exercise, and their answers' })
    .input(inCollaborationSchema.extend(exercisePlaceSchema.shape))
    .output(z.array(guestSchema)),
  ask: base
    .route({ method: 'POST', path: '/collaborations/{collaboration}/guests', summary: 'Ask a guest, by a personal link' })
    .input(
      inCollaborationSchema.extend(exercisePlaceSchema.shape).extend({
        who: lineSchema.max(120),
        actorId: z.uuid().nullable().default(null),
        /** Keys of the questions to ask; none: all that are answered in words. */
        questions: z.array(methodKeySchema).max(50).default([]),
      }),
    )
    .output(madeSchema),
  renew: base
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/guests/{id}/link',
      summary: 'A new link for a guest; the earlier one ends',
    })
    .input(rowSchema)
    .output(madeSchema),
  remove: base
    .route({
      method: 'DELETE',
      path: '/collaborations/{collaboration}/guests/{id}',
      summary: 'End the link of a guest and take the answers away',
    })
    .input(rowSchema)
    .output(z.object({ id: z.uuid() })),
};

/** By the guest's personal link, without an account. */
export const guest = {
  get: base
    .route({ method: 'GET', path: '/links/{token}/guest', summary: 'What a guest is asked' })
    .input(tokenSchema)
    .output(guestViewSchema),
  answer: base
    .route({ method: 'PUT', path: '/links/{token}/guest', summary: 'Answer as a guest' })
    .input(
      tokenSchema.extend({
        answers: z.record(
          methodKeySchema,
          z.object({
            /** What stood there when the writing began; another answer since then is a conflict. */
            before: textSchema.max(longestGuestAnswer),
            text: textSchema.max(longestGuestAnswer),
          }),
        ),
      }),
    )
    .output(guestViewSchema),
};
