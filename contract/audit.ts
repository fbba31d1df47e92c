import { z } from 'zod';

import { base, beforeSchema, inCollaborationSchema } from './base.ts';

export const auditEventSchema = z.object({
  seq: z.number(),
  at: z.string(),
  /** Display name of a member, or null when it was a link, the program, or someone who is no longer in the register. */
  who: z.string().nullable(),
  through: z.enum(['member', 'link', 'program']),
  action: z.string(),
  target: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  hash: z.string(),
});
export type AuditEventView = z.infer<typeof auditEventSchema>;

/** For the coordinator. */
export const audit = {
  list: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/audit',
      summary: 'Fifty events of the log, newest first, before a number',
    })
    .input(inCollaborationSchema.extend({ before: beforeSchema.optional() }))
    .output(z.object({ events: z.array(auditEventSchema), total: z.number() })),
  verify: base
    .meta({ makes: false })
    .route({ method: 'POST', path: '/collaborations/{collaboration}/audit/verify', summary: 'Check the whole chain of the log' })
    .input(inCollaborationSchema)
    .output(
      z.object({
        whole: z.boolean(),
        events: z.number(),
        /** Hash of the last event: write it down, and a log cut short can be found out. */
        lastHash: z.string(),
        broken: z.object({ seq: z.number(), reason: z.enum(['gap', 'link', 'hash']) }).nullable(),
      }),
    ),
};
