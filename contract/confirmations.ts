import { z } from 'zod';

import { mailStates } from '../domain/mail.ts';
import { confirmationStates, decidedKinds } from '../domain/document.ts';
import { resourceKinds } from '../domain/plan.ts';
import { base, dateSchema, lineSchema, mailAddressSchema, rowSchema, textSchema, versionSchema } from './base.ts';

/** Why an earlier answer was opened again; section and kind as in `domain/plan-diff.ts`. */
export const reopenedReasonSchema = z.object({ section: z.string(), kind: z.string(), label: z.string() });
export type ReopenedReasonView = z.infer<typeof reopenedReasonSchema>;

export const confirmationSchema = z.object({
  id: z.uuid(),
  actorId: z.uuid(),
  actorName: z.string(),
  state: z.enum(confirmationStates),
  decidingBody: z.string(),
  decidedOn: z.string().nullable(),
  paragraph: z.string(),
  signatory: z.string(),
  reason: z.string(),
  /** Version the decision was made about; earlier than the document's when it was carried over. */
  decidedVersion: z.number().nullable(),
  attachmentName: z.string().nullable(),
  decidedThrough: z.enum(['', 'member', 'link', 'paper']),
  reopenedReasons: z.array(reopenedReasonSchema),
  answerBy: z.string().nullable(),
  /** A personal link that still works, or null; for the coordinator. */
  link: z.object({ id: z.uuid(), email: z.string(), expiresAt: z.string() }).nullable(),
  /** Where a link was last sent, else the register's address, else empty; for the coordinator. */
  suggestedEmail: z.string(),
  /** May the caller change this one? */
  mayDecide: z.boolean(),
  version: z.number(),
});
export type ConfirmationView = z.infer<typeof confirmationSchema>;

/** What an organisation decides; rules per state in `domain/document-confirmation.ts`. */
export const decisionSchema = z.object({
  state: z.enum(confirmationStates),
  decidingBody: lineSchema,
  decidedOn: dateSchema.nullable(),
  paragraph: lineSchema,
  signatory: lineSchema,
  reason: textSchema.max(5_000),
});
export type DecisionInput = z.infer<typeof decisionSchema>;

/** What someone with a personal link sees: the document, what it asks of their organisation, where its decision stands. */
export const signatoryViewSchema = z.object({
  collaboration: z.object({ name: z.string(), municipality: z.string() }),
  document: z.object({
    kind: z.enum(decidedKinds),
    number: z.number(),
    title: z.string(),
    frozenAt: z.string(),
    sha256: z.string(),
    current: z.boolean(),
    /** Number of the newest version of the kind. */
    newest: z.number(),
  }),
  summary: z.object({
    /** Why: the plan's vision, or the reason for the start decision; plain words, shortened. */
    why: z.string(),
    /** Years of a plan. */
    period: z.object({ from: z.number(), to: z.number() }).nullable(),
    goals: z.array(z.string()),
    ownActivities: z.array(z.object({ year: z.number(), title: z.string(), leads: z.boolean() })),
    /** What the organisation contributes over the whole period, in whole SEK. */
    ownSums: z.array(z.object({ kind: z.enum(resourceKinds), sumSek: z.number() })),
    /** What a start decision says; null for a plan. */
    decision: z
      .object({ outcome: z.enum(['start', 'small', 'wait']), startsOn: z.string().nullable(), months: z.number().nullable() })
      .nullable(),
  }),
  organisation: z.string(),
  confirmation: confirmationSchema.omit({ link: true, suggestedEmail: true, mayDecide: true, actorId: true, id: true }),
  expiresAt: z.string(),
});
export type SignatoryView = z.infer<typeof signatoryViewSchema>;

const tokenSchema = z.object({ token: z.string().min(20).max(200) });

export const confirmations = {
  decide: base
    .route({
      method: 'PATCH',
      path: '/collaborations/{collaboration}/confirmations/{id}',
      summary: "Record an organisation's decision",
    })
    .input(rowSchema.extend({ version: versionSchema }).extend(decisionSchema.shape))
    .output(confirmationSchema),
  ask: base
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/confirmations/{id}/link',
      summary: 'Make a personal link (and send it when an address is given)',
    })
    .input(rowSchema.extend({ email: z.union([mailAddressSchema, z.literal('')]).default('') }))
    .output(
      z.object({
        url: z.string(),
        expiresAt: z.string(),
        /** What is known of the mail when this is answered; null when none was asked for. */
        mail: z.enum(mailStates).nullable(),
      }),
    ),
  revoke: base
    .route({
      method: 'DELETE',
      path: '/collaborations/{collaboration}/confirmations/{id}/link',
      summary: 'End the personal links of a confirmation',
    })
    .input(rowSchema)
    .output(z.object({ ended: z.number() })),
  attach: base
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/confirmations/{id}/attachment',
      summary: 'Attach the signed paper (PDF, PNG or JPEG, at most 20 MB); an earlier one is replaced',
    })
    .input(rowSchema.extend({ file: z.file() }))
    .output(confirmationSchema),
  detach: base
    .route({
      method: 'DELETE',
      path: '/collaborations/{collaboration}/confirmations/{id}/attachment',
      summary: 'Take the attached paper away',
    })
    .input(rowSchema)
    .output(confirmationSchema),
};

export const signatory = {
  get: base
    .route({ method: 'GET', path: '/links/{token}', summary: 'What a personal link is about' })
    .input(tokenSchema)
    .output(signatoryViewSchema),
  decide: base
    .route({ method: 'POST', path: '/links/{token}/decision', summary: 'Decide through a personal link' })
    .input(tokenSchema.extend({ version: versionSchema }).extend(decisionSchema.shape))
    .output(signatoryViewSchema),
  attach: base
    .route({ method: 'POST', path: '/links/{token}/attachment', summary: 'Attach the signed paper through a personal link' })
    .input(tokenSchema.extend({ file: z.file() }))
    .output(signatoryViewSchema),
};
