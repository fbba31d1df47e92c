import { z } from 'zod';

import { decidedKinds, documentKinds, type DocumentSnapshot } from '../domain/document.ts';
import { missionPapers } from '../domain/mission.ts';
import { base, dateSchema, inCollaborationSchema, rowSchema } from './base.ts';
import { confirmationSchema } from './confirmations.ts';

/** How many organisations stand where. */
const confirmationCountsSchema = z.object({
  total: z.number(),
  decided: z.number(),
  anchored: z.number(),
  confirmed: z.number(),
  reserved: z.number(),
  declined: z.number(),
});
export type ConfirmationCounts = z.infer<typeof confirmationCountsSchema>;

export const documentListItemSchema = z.object({
  id: z.uuid(),
  kind: z.enum(documentKinds),
  number: z.number(),
  /** The mission that a paper is of; all zeros for a document of the whole collaboration. */
  subjectId: z.uuid(),
  /** Which paper of a mission; null for other kinds. */
  paper: z.enum(missionPapers).nullable(),
  /** The plan's title, or the mission's; empty for a start decision. */
  title: z.string(),
  frozenAt: z.string(),
  sha256: z.string(),
  /** True for the newest version of its kind. */
  current: z.boolean(),
  confirmations: confirmationCountsSchema,
});
export type DocumentListItem = z.infer<typeof documentListItemSchema>;

export const documentSchema = documentListItemSchema.extend({
  snapshot: z.custom<DocumentSnapshot>(),
  verifyUrl: z.string(),
  /** All versions of the kind, newest first. */
  versions: z.array(z.object({ id: z.uuid(), number: z.number(), frozenAt: z.string() })),
  confirmationRows: z.array(confirmationSchema),
});
export type DocumentView = z.infer<typeof documentSchema>;

export const fieldChangeSchema = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });

/** `PlanChange` of the domain. */
export const changeSchema = z.object({
  section: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  id: z.string(),
  label: z.string(),
  fields: z.array(fieldChangeSchema),
  actorIds: z.array(z.string()),
});
export type ChangeView = z.infer<typeof changeSchema>;

export const comparisonSchema = z.object({
  before: z.number(),
  after: z.number(),
  changes: z.array(changeSchema),
  /** Names of the organisations and goals that the changes refer to by id. */
  names: z.record(z.string(), z.string()),
});

export const documents = {
  list: base
    .route({ method: 'GET', path: '/collaborations/{collaboration}/documents', summary: 'Frozen documents, newest first' })
    .input(inCollaborationSchema)
    .output(z.array(documentListItemSchema)),
  get: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/documents/{id}',
      summary: 'A frozen document and its confirmations',
    })
    .input(rowSchema)
    .output(documentSchema),
  freeze: base
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/documents',
      summary: 'Freeze the plan or the start decision as its next version',
    })
    .input(
      inCollaborationSchema.extend({
        kind: z.enum(decidedKinds),
        /** Organisations asked to confirm; decisions that the change does not touch are carried over. */
        actorIds: z.array(z.uuid()).max(500),
        answerBy: dateSchema.nullable().default(null),
        /** The plan: with the appendix that tells why each goal and activity is there. */
        withThreads: z.boolean().default(false),
      }),
    )
    .output(z.object({ id: z.uuid(), number: z.number() })),
  askMore: base
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/documents/{id}/confirmations',
      summary: 'Ask further organisations about the newest version; the frozen document stays as it is',
    })
    .input(rowSchema.extend({ actorIds: z.array(z.uuid()).min(1).max(500), answerBy: dateSchema.nullable().default(null) }))
    .output(z.object({ added: z.number() })),
  compare: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/documents/{id}/compare/{other}',
      summary: 'What changed from one version of the plan (other) to another (id)',
    })
    .input(rowSchema.extend({ other: z.uuid() }))
    .output(comparisonSchema),
};

/** What a printed code tells anyone: enough to recognise the document, nothing of what it says. */
export const verificationSchema = z.object({
  collaboration: z.string(),
  kind: z.enum(documentKinds),
  number: z.number(),
  frozenAt: z.string(),
  sha256: z.string(),
  /** Number of the newest version of the kind. */
  newest: z.number(),
});
export type VerificationView = z.infer<typeof verificationSchema>;

export const verification = {
  get: base
    .route({ method: 'GET', path: '/verify/{code}', summary: 'Which frozen document a printed code belongs to' })
    .input(z.object({ code: z.string().min(8).max(64) }))
    .output(verificationSchema),
};
