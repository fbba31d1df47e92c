import { z } from 'zod';

import { methodUses } from '../domain/method-use.ts';
import { memberRoles } from '../domain/member.ts';
import { locales } from '../domain/method.ts';
import { base, inCollaborationSchema, lineSchema, versionSchema } from './base.ts';
import { methodKeySchema } from './method.ts';
import { nameSchema, slugSchema, startMethodSchema } from './set-up.ts';

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
  /** The language that the group writes in. */
  language: z.enum(locales),
  /** Methods in use, in their order. */
  methods: z.array(z.string()),
  /** Those of them that only look at another one's stations. */
  lenses: z.array(z.string()),
  example: z.boolean(),
  /** A mail server is configured; without one, links are copied and handed over. */
  mails: z.boolean(),
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

/** A number to call, shown one step away. `checkedOn`: ISO date when someone last made sure that it is right. */
export const emergencyLineSchema = z.object({
  label: nameSchema,
  number: nameSchema,
  note: lineSchema,
  checkedOn: z.iso.date().nullable(),
});

/** A legal term, an authority or a page to look up. `address`: a web page, or empty. `checkedOn` as above. */
export const referenceLineSchema = z.object({
  label: nameSchema,
  note: lineSchema,
  address: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]),
  checkedOn: z.iso.date().nullable(),
});
export type ReferenceLine = z.infer<typeof referenceLineSchema>;

export const collaborationSettingsSchema = z.object({
  name: nameSchema,
  municipality: lineSchema,
  /** The language that the group writes in; its documents are marked with it. */
  language: z.enum(locales),
  slug: z.string(),
  emergency: z.array(emergencyLineSchema).max(12),
  /** False while the lines are the ones that came with Ringar. */
  emergencyEdited: z.boolean(),
  references: z.array(referenceLineSchema).max(60),
  /** Days that things are kept which are not part of the work itself. */
  keptDays: z.object({ mail: z.number(), sessions: z.number(), invitations: z.number() }),
  version: z.number(),
});
export type CollaborationSettings = z.infer<typeof collaborationSettingsSchema>;

export const methodOnBoardSchema = z.object({
  id: z.string(),
  title: z.string(),
  lead: z.string(),
  use: z.enum(methodUses),
  /** Titles of the roads that it can be a lens over; empty for a method that is no lens here. */
  lensOver: z.array(z.string()),
  /** How many of its exercises hold answers. */
  answers: z.number(),
});
export type MethodOnBoard = z.infer<typeof methodOnBoardSchema>;

export const collaborations = {
  create: base
    .route({
      method: 'POST',
      path: '/collaborations',
      summary: 'A new collaboration with oneself as coordinator (administrators)',
    })
    .input(
      z.object({
        name: nameSchema,
        municipality: lineSchema,
        slug: slugSchema,
        title: nameSchema,
        language: z.enum(locales).default('sv'),
        method: methodKeySchema.optional(),
      }),
    )
    .output(z.object({ id: z.uuid(), slug: z.string() })),
  startMethods: base
    .route({ method: 'GET', path: '/methods', summary: 'The methods that a new collaboration can begin with (administrators)' })
    .input(z.object({ locale: z.enum(['sv', 'en']).default('sv') }))
    .output(z.array(startMethodSchema)),
  settings: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/settings',
      summary: 'Settings of the collaboration (coordinator)',
    })
    .input(inCollaborationSchema.extend({ locale: z.enum(['sv', 'en']).default('sv') }))
    .output(collaborationSettingsSchema),
  updateSettings: base
    .route({ method: 'PATCH', path: '/collaborations/{collaboration}/settings', summary: 'Change the settings (coordinator)' })
    .input(
      inCollaborationSchema.extend({
        version: versionSchema,
        locale: z.enum(['sv', 'en']).default('sv'),
        name: nameSchema.optional(),
        municipality: lineSchema.optional(),
        language: z.enum(locales).optional(),
        emergency: z.array(emergencyLineSchema).max(12).optional(),
        references: z.array(referenceLineSchema).max(60).optional(),
      }),
    )
    .output(collaborationSettingsSchema),
  methods: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/methods',
      summary: 'The methods on board and how the town uses each (coordinator)',
    })
    .input(inCollaborationSchema.extend({ locale: z.enum(['sv', 'en']).default('sv') }))
    .output(z.array(methodOnBoardSchema)),
  setMethodUse: base
    .route({
      method: 'PUT',
      path: '/collaborations/{collaboration}/methods/{method}',
      summary: 'Use a method as a road or as a lens, or no longer; its answers are kept (coordinator)',
    })
    .input(
      inCollaborationSchema.extend({
        method: methodKeySchema,
        use: z.enum(methodUses),
        /** Also when exercises of it hold answers. */
        anyway: z.boolean().default(false),
        locale: z.enum(['sv', 'en']).default('sv'),
      }),
    )
    .output(z.array(methodOnBoardSchema)),
  references: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/references',
      summary: 'Laws, authorities and pages to look up, each with the day it was last checked',
    })
    .input(inCollaborationSchema.extend({ locale: z.enum(['sv', 'en']).default('sv') }))
    .output(z.array(referenceLineSchema)),
  list: base
    .route({ method: 'GET', path: '/collaborations', summary: 'My collaborations' })
    .output(z.array(collaborationListItemSchema)),
  get: base
    .route({ method: 'GET', path: '/collaborations/{collaboration}', summary: 'A collaboration, my role in it and its journey' })
    .input(inCollaborationSchema.extend({ locale: z.enum(['sv', 'en']).default('sv') }))
    .output(collaborationSummarySchema),
};
