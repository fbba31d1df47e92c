import { z } from 'zod';

import { confirmationStates, documentKinds, type DocumentSnapshot } from '../domain/document.ts';
import { base, dateSchema, inCollaborationSchema, lineSchema, rowSchema, textSchema, versionSchema } from './base.ts';

export const reopenedReasonSchema = z.object({ section: z.string(), kind: z.string(), label: z.string() });

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
  decidedVersion: z.number().nullable(),
  attachmentName: z.string().nullable(),
  decidedThrough: z.enum(['', 'member', 'link', 'paper']),
  reopenedReasons: z.array(reopenedReasonSchema),
  answerBy: z.string().nullable(),
  /** A personal link that still works, or null. */
  link: z.object({ id: z.uuid(), email: z.string(), expiresAt: z.string() }).nullable(),
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

export const documentListItemSchema = z.object({
  id: z.uuid(),
  kind: z.enum(documentKinds),
  number: z.number(),
  frozenAt: z.string(),
  sha256: z.string(),
  /** True for the newest version of its kind. */
  current: z.boolean(),
  confirmations: z.object({ total: z.number(), decided: z.number(), confirmed: z.number(), reserved: z.number(), declined: z.number() }),
});

export const documentSchema = documentListItemSchema.extend({
  snapshot: z.custom<DocumentSnapshot>(),
  verifyUrl: z.string(),
  confirmationRows: z.array(confirmationSchema),
});

export const fieldChangeSchema = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });
export const changeSchema = z.object({
  section: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  id: z.string(),
  label: z.string(),
  fields: z.array(fieldChangeSchema),
  actorIds: z.array(z.string()),
});

/** What someone with a personal link sees: the document, their organisation, where its decision stands. */
export const signatoryViewSchema = z.object({
  collaboration: z.object({ name: z.string(), municipality: z.string() }),
  document: z.object({ kind: z.enum(documentKinds), number: z.number(), title: z.string(), frozenAt: z.string(), sha256: z.string(), current: z.boolean() }),
  summary: z.object({ vision: z.string(), goals: z.array(z.string()), ownActivities: z.array(z.string()), askedFor: z.string() }),
  organisation: z.string(),
  confirmation: confirmationSchema.omit({ link: true, mayDecide: true, actorId: true, id: true }),
});

const tokenSchema = z.object({ token: z.string().min(20).max(200) });

export const documents = {
  list: base
    .route({ method: 'GET', path: '/collaborations/{collaboration}/documents', summary: 'Frozen documents, newest first' })
    .input(inCollaborationSchema)
    .output(z.array(documentListItemSchema)),
  get: base
    .route({ method: 'GET', path: '/collaborations/{collaboration}/documents/{id}', summary: 'A frozen document and its confirmations' })
    .input(rowSchema)
    .output(documentSchema),
  freeze: base
    .route({ method: 'POST', path: '/collaborations/{collaboration}/documents', summary: 'Freeze the plan or the start decision as its next version' })
    .input(
      inCollaborationSchema.extend({
        kind: z.enum(documentKinds),
        /** Organisations asked to confirm; decisions that the change does not touch are carried over. */
        actorIds: z.array(z.uuid()).max(500),
        answerBy: dateSchema.nullable().default(null),
        locale: z.enum(['sv', 'en']).default('sv'),
      }),
    )
    .output(z.object({ id: z.uuid(), number: z.number() })),
  compare: base
    .route({ method: 'GET', path: '/collaborations/{collaboration}/documents/{id}/compare/{other}', summary: 'What changed from one version (other) to another (id)' })
    .input(rowSchema.extend({ other: z.uuid() }))
    .output(z.object({ before: z.number(), after: z.number(), changes: z.array(changeSchema) })),
};

export const confirmations = {
  decide: base
    .route({ method: 'PATCH', path: '/collaborations/{collaboration}/confirmations/{id}', summary: "Record an organisation's decision" })
    .input(rowSchema.extend({ version: versionSchema }).extend(decisionSchema.shape))
    .output(confirmationSchema),
  ask: base
    .route({ method: 'POST', path: '/collaborations/{collaboration}/confirmations/{id}/link', summary: 'Make a personal link (and send it when an address is given)' })
    .input(rowSchema.extend({ email: z.union([z.email(), z.literal('')]).default('') }))
    .output(z.object({ url: z.string(), expiresAt: z.string() })),
  revoke: base
    .route({ method: 'DELETE', path: '/collaborations/{collaboration}/confirmations/{id}/link', summary: 'End the personal links of a confirmation' })
    .input(rowSchema)
    .output(z.object({ ended: z.number() })),
  attach: base
    .route({ method: 'POST', path: '/collaborations/{collaboration}/confirmations/{id}/attachment', summary: 'Attach the signed paper (PDF, PNG or JPEG, at most 20 MB)' })
    .input(rowSchema.extend({ file: z.file() }))
    .output(confirmationSchema),
};

export const signatory = {
  get: base.route({ method: 'GET', path: '/links/{token}', summary: 'What a personal link is about' }).input(tokenSchema).output(signatoryViewSchema),
  decide: base
    .route({ method: 'POST', path: '/links/{token}/decision', summary: 'Decide through a personal link' })
    .input(tokenSchema.extend({ version: versionSchema }).extend(decisionSchema.shape))
    .output(signatoryViewSchema),
  attach: base
    .route({ method: 'POST', path: '/links/{token}/attachment', summary: 'Attach the signed paper through a personal link' })
    .input(tokenSchema.extend({ file: z.file() }))
    .output(signatoryViewSchema),
};

export const verification = {
  get: base
    .route({ method: 'GET', path: '/verify/{code}', summary: 'Which frozen document a printed code belongs to' })
    .input(z.object({ code: z.string().min(8).max(64) }))
    .output(
      z.object({
        collaboration: z.string(),
        kind: z.enum(documentKinds),
        number: z.number(),
        frozenAt: z.string(),
        sha256: z.string(),
        newest: z.number(),
      }),
    ),
};
