import { z } from 'zod';

import { mailStates } from '../domain/mail.ts';
import { archetypes, basicQualities, competences, memberRoles, recruitStatuses, wishedQualities } from '../domain/member.ts';
import { locales } from '../domain/method.ts';
import { base, dateSchema, inCollaborationSchema, lineSchema, rowSchema, versionSchema } from './base.ts';
import { emailSchema, nameSchema } from './set-up.ts';

export const trainingSchema = z.object({ title: lineSchema, provider: lineSchema, takenOn: dateSchema.nullable() });

export const memberSchema = z.object({
  id: z.uuid(),
  /** What the person is called by the others; before there is an account, the function. */
  name: z.string(),
  title: z.string(),
  actorId: z.uuid().nullable(),
  role: z.enum(memberRoles),
  status: z.enum(recruitStatuses),
  competences: z.array(z.enum(competences)),
  childPerspective: z.boolean(),
  archetypes: z.array(z.enum(archetypes)),
  qualities: z.array(z.enum([...basicQualities, ...wishedQualities])),
  training: z.array(trainingSchema),
  /** The caller's own row. */
  isMe: z.boolean(),
  hasAccount: z.boolean(),
  /** Own address, or for a coordinator everyone's; otherwise null. */
  email: z.string().nullable(),
  /** For a coordinator: the invitation that waits for an answer. */
  invitation: z.object({ email: z.string(), expiresAt: z.string(), expired: z.boolean() }).nullable(),
  version: z.number(),
});
export type MemberView = z.infer<typeof memberSchema>;

/** What describes a member. `joined` is no choice: it comes with the account. */
const describedSchema = z.object({
  title: nameSchema,
  actorId: z.uuid().nullable(),
  status: z.enum(['considered', 'asked', 'yes', 'no']),
  competences: z.array(z.enum(competences)).max(competences.length),
  childPerspective: z.boolean(),
  archetypes: z.array(z.enum(archetypes)).max(archetypes.length),
  qualities: z.array(z.enum([...basicQualities, ...wishedQualities])).max(6),
  training: z.array(trainingSchema).max(50),
});

const roleSchema = z.enum(memberRoles);

export const invitationSentSchema = z.object({
  member: memberSchema,
  /** Shown this once, to be copied and handed over. */
  url: z.string(),
  expiresAt: z.string(),
  /** What is known of the mail when this is answered; null when none was asked for. */
  mail: z.enum(mailStates).nullable(),
});

export const members = {
  list: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/members',
      summary: 'The members; candidates too for the core group',
    })
    .input(inCollaborationSchema)
    .output(z.array(memberSchema)),
  create: base
    .route({ method: 'POST', path: '/collaborations/{collaboration}/members', summary: 'Add a candidate, named by function' })
    .input(
      inCollaborationSchema
        .extend(describedSchema.partial().shape)
        .extend({ title: nameSchema, role: roleSchema.default('core') }),
    )
    .output(memberSchema),
  update: base
    .route({
      method: 'PATCH',
      path: '/collaborations/{collaboration}/members/{id}',
      summary: 'Describe a member, or change the role',
    })
    .input(rowSchema.extend({ version: versionSchema, role: roleSchema.optional() }).extend(describedSchema.partial().shape))
    .output(memberSchema),
  end: base
    .route({
      method: 'DELETE',
      path: '/collaborations/{collaboration}/members/{id}',
      summary: 'End a membership (own or, for a coordinator, another’s)',
    })
    .input(rowSchema)
    .output(z.object({ id: z.uuid() })),
  handOver: base
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/members/{id}/hand-over',
      summary: 'Hand the coordination over to this member',
    })
    .input(rowSchema.extend({ become: z.enum(['core', 'network', 'leave']) }))
    .output(z.object({ id: z.uuid() })),
  invite: base
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/invitations',
      summary: 'Invite a candidate, or someone new; earlier links of the same person end',
    })
    .input(
      inCollaborationSchema.extend({
        /** Someone who is in the register already; without it, `title` makes a new row. */
        memberId: z.uuid().optional(),
        title: nameSchema.optional(),
        actorId: z.uuid().nullable().optional(),
        role: roleSchema,
        email: emailSchema,
        /** Send the mail; false only makes the link to copy. */
        mail: z.boolean().default(true),
        /** Language of the mail; the town's when left out. */
        locale: z.enum(locales).optional(),
      }),
    )
    .output(invitationSentSchema),
  revokeInvitation: base
    .route({
      method: 'DELETE',
      path: '/collaborations/{collaboration}/members/{id}/invitation',
      summary: 'End the invitation of a candidate',
    })
    .input(rowSchema)
    .output(memberSchema),
};
