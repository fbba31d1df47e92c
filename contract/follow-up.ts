import { z } from 'zod';

import { confirmationStates, documentKinds } from '../domain/document.ts';
import { activityStatuses, lights } from '../domain/plan.ts';
import type { PlanPhase } from '../domain/plan-phase.ts';
import { type RevisionAnswer, revisionChoices } from '../domain/revision.ts';
import {
  base,
  dateSchema,
  inCollaborationSchema,
  lineSchema,
  longLineSchema,
  rowSchema,
  textSchema,
  versionOrNoneSchema,
  versionSchema,
  writtenLineSchema,
} from './base.ts';

/** What changed since the last meeting; `after` is its day, null when there was none. */
export const sinceLastSchema = z.object({
  after: z.string().nullable(),
  activities: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      status: z.enum(activityStatuses),
      light: z.enum(lights).nullable(),
      sentence: z.string(),
    }),
  ),
  reports: z.array(
    z.object({ missionId: z.uuid(), title: z.string(), on: z.string(), light: z.enum(lights).nullable(), sentence: z.string() }),
  ),
  documents: z.array(z.object({ id: z.uuid(), kind: z.enum(documentKinds), number: z.number() })),
  answers: z.array(z.object({ actor: z.string(), state: z.enum(confirmationStates) })),
  tasks: z.object({ overdue: z.number(), open: z.number() }),
});
export type SinceLast = z.infer<typeof sinceLastSchema>;

const lineRowSchema = z.object({ id: z.uuid(), text: longLineSchema });
export const meetingSchema = z.object({
  id: z.uuid(),
  on: z.string(),
  title: z.string(),
  place: z.string(),
  agenda: z.array(lineRowSchema),
  minutes: z.string(),
  decisions: z.array(lineRowSchema),
  version: z.number(),
});
export type Meeting = z.infer<typeof meetingSchema>;

const meetings = '/collaborations/{collaboration}/meetings' as const;

export const followUp = {
  meetings: base
    .route({ method: 'GET', path: meetings, summary: 'Meetings, the latest day first' })
    .input(inCollaborationSchema)
    .output(z.array(meetingSchema)),
  meeting: base
    .route({ method: 'GET', path: `${meetings}/{id}`, summary: 'A meeting, and what changed since the one before' })
    .input(rowSchema)
    .output(z.object({ meeting: meetingSchema, since: sinceLastSchema, phase: z.custom<PlanPhase>() })),
  addMeeting: base
    .route({ method: 'POST', path: meetings, summary: 'Add a meeting' })
    .input(inCollaborationSchema.extend({ on: dateSchema, title: lineSchema.default('') }))
    .output(meetingSchema),
  updateMeeting: base
    .route({ method: 'PATCH', path: `${meetings}/{id}`, summary: 'Change a meeting' })
    .input(
      rowSchema.extend({
        version: versionSchema,
        on: dateSchema.optional(),
        title: writtenLineSchema.optional(),
        place: writtenLineSchema.optional(),
        agenda: z.array(lineRowSchema).max(60).optional(),
        minutes: textSchema.optional(),
        decisions: z.array(lineRowSchema).max(60).optional(),
      }),
    )
    .output(meetingSchema),
  removeMeeting: base
    .route({ method: 'DELETE', path: `${meetings}/{id}`, summary: 'Remove a meeting' })
    .input(rowSchema)
    .output(z.object({ id: z.uuid() })),
  revision: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/revision',
      summary: 'The revision that is open, and the days of those before',
    })
    .input(inCollaborationSchema)
    .output(
      z.object({
        open: z
          .object({
            id: z.uuid(),
            startedAt: z.string(),
            answers: z.custom<RevisionAnswer[]>(),
            version: z.number(),
            documentId: z.uuid().nullable(),
          })
          .nullable(),
        finished: z.array(z.string()),
        /** What the newest finished revision wants changed; null once a plan has been frozen after it, and before the first. */
        toChange: z.custom<RevisionAnswer[]>().nullable(),
        /** Number of the newest frozen plan; 0 for none. */
        planVersion: z.number(),
        phase: z.custom<PlanPhase>(),
      }),
    ),
  startRevision: base
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/revision',
      summary: 'Start the yearly revision; one at a time',
    })
    .input(inCollaborationSchema)
    .output(z.object({ id: z.uuid() })),
  answerRevision: base
    .route({ method: 'PUT', path: '/collaborations/{collaboration}/revision/{id}', summary: 'Say what holds, changes or ends' })
    .input(
      rowSchema.extend({
        of: z.enum(['goal', 'activity', 'texts', 'picture']),
        row: z.string().max(100),
        /** What is left out stays as it is; a first answer has a choice. */
        choice: z.enum(revisionChoices).optional(),
        why: lineSchema.optional(),
        /** Version of this answer when last seen; 0 before the first. */
        version: versionOrNoneSchema.default(0),
      }),
    )
    .output(z.custom<RevisionAnswer>()),
  finishRevision: base
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/revision/{id}/finish',
      summary: 'Finish the revision: the clocks start anew',
    })
    .input(rowSchema)
    .output(z.object({ id: z.uuid() })),
};
