import { z } from 'zod';

import { memberRoles } from '../domain/member.ts';
import { base, inCollaborationSchema } from './base.ts';

export const collaborationListItemSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  municipality: z.string(),
  role: z.enum(memberRoles),
});

/** What the frame of every page needs: names, my place, stations with their state, counts. */
export const collaborationSummarySchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  municipality: z.string(),
  methods: z.array(z.string()),
  example: z.boolean(),
  me: z.object({ memberId: z.uuid(), role: z.enum(memberRoles), actorId: z.uuid().nullable(), name: z.string() }),
  may: z.array(z.string()),
  stations: z.array(
    z.object({
      method: z.string(),
      key: z.string(),
      number: z.number(),
      phase: z.string(),
      phaseTitle: z.string(),
      shortTitle: z.string(),
      state: z.enum(['not-started', 'begun', 'done', 'skipped']),
      done: z.number(),
      total: z.number(),
    }),
  ),
  counts: z.object({ actors: z.number(), documents: z.number(), members: z.number() }),
  emergency: z.array(z.object({ label: z.string(), number: z.string(), note: z.string(), checkedOn: z.string().nullable() })),
});
export type CollaborationSummary = z.infer<typeof collaborationSummarySchema>;

export const collaborations = {
  list: base
    .route({ method: 'GET', path: '/collaborations', summary: 'My collaborations' })
    .output(z.array(collaborationListItemSchema)),
  get: base
    .route({ method: 'GET', path: '/collaborations/{collaboration}', summary: 'A collaboration, my role in it and its journey' })
    .input(inCollaborationSchema.extend({ locale: z.enum(['sv', 'en']).default('sv') }))
    .output(collaborationSummarySchema),
};
