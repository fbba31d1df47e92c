import { z } from 'zod';

import { memberRoles } from '../domain/member.ts';
import { locales } from '../domain/method.ts';
import { base } from './base.ts';
import { nameSchema, tokenSchema } from './set-up.ts';

/** What the receiver of an invitation sees before saying yes. */
export const invitationSchema = z.object({
  town: z.string(),
  municipality: z.string(),
  role: z.enum(memberRoles),
  /** Function of the one who invites. */
  invitedBy: z.string(),
  /** The own function and organisation as the inviter wrote them. */
  title: z.string(),
  organisation: z.string().nullable(),
  email: z.string(),
  expiresAt: z.string(),
  /**
   * `new`: choose a name and there is an account. `accept`: signed in as the invited, one click.
   * `sign-in`: an account with the address exists; sign in first. `other`: signed in as someone else.
   */
  step: z.enum(['new', 'accept', 'sign-in', 'other']),
});
export type Invitation = z.infer<typeof invitationSchema>;

export const invitations = {
  open: base
    .route({ method: 'GET', path: '/invitations/{token}', summary: 'What an invitation is about' })
    .input(tokenSchema)
    .output(invitationSchema),
  accept: base
    .route({ method: 'POST', path: '/invitations/{token}', summary: 'Accept; without an account, makes one and signs in' })
    .input(tokenSchema.extend({ name: nameSchema.optional(), locale: z.enum(locales).optional() }))
    .output(z.object({ slug: z.string(), newAccount: z.boolean() })),
};
