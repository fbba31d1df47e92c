import { z } from 'zod';

import { locales } from '../domain/method.ts';
import { maxPasswordLength } from '../domain/password.ts';
import { base } from './base.ts';

export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  locale: z.enum(locales),
  theme: z.enum(['system', 'light', 'dark']),
  admin: z.boolean(),
});
export type Me = z.infer<typeof meSchema>;

/** How the signed-in person can sign in, and where they are signed in now. */
export const securitySchema = z.object({
  hasPassword: z.boolean(),
  /** Codes from an authenticator app are asked for. */
  secondFactor: z.boolean(),
  /** False until the person has shown, by a link in a mail, that the address is theirs. */
  addressProven: z.boolean(),
  /** A mail server is configured. */
  mails: z.boolean(),
  /** A mail server has taken a message, so a link by mail is known to work as a way in. */
  mailWorks: z.boolean(),
  /** Signed in so lately that the ways to sign in may be changed. */
  fresh: z.boolean(),
  passkeys: z.array(z.object({ id: z.string(), name: z.string(), createdAt: z.string().nullable() })),
  sessions: z.array(
    z.object({
      id: z.string(),
      /** Browser and system, "Firefox, Windows"; empty when unknown. */
      device: z.string(),
      createdAt: z.string(),
      /** Within a day right: written once a day. */
      usedAt: z.string(),
      current: z.boolean(),
    }),
  ),
});
export type Security = z.infer<typeof securitySchema>;

const passwordSchema = z.string().max(maxPasswordLength * 2);

export const me = {
  get: base.route({ method: 'GET', path: '/me', summary: 'Who is signed in' }).output(meSchema),
  /** For the sign-in pages: no refusal when nobody is signed in. */
  signedIn: base
    .route({ method: 'GET', path: '/me/signed-in', summary: 'Whether someone is signed in' })
    .output(z.object({ signedIn: z.boolean() })),
  update: base
    .route({ method: 'PATCH', path: '/me', summary: 'Change own name, language or theme' })
    .input(
      z
        .object({ name: z.string().trim().min(1).max(120), locale: z.enum(locales), theme: z.enum(['system', 'light', 'dark']) })
        .partial(),
    )
    .output(meSchema),
  security: base
    .route({ method: 'GET', path: '/me/security', summary: 'Own ways to sign in, and own sessions' })
    .output(securitySchema),
  setPassword: base
    .route({ method: 'PUT', path: '/me/password', summary: 'Set or change the own password; other sessions end' })
    .input(z.object({ password: passwordSchema }))
    .output(securitySchema),
  removePassword: base
    .route({ method: 'DELETE', path: '/me/password', summary: 'Remove the own password' })
    .output(securitySchema),
  endSession: base
    .route({ method: 'DELETE', path: '/me/sessions/{id}', summary: 'End one of the own sessions' })
    .input(z.object({ id: z.string().min(1).max(100) }))
    .output(securitySchema),
  endOtherSessions: base
    .route({ method: 'DELETE', path: '/me/sessions', summary: 'End all own sessions but this one' })
    .output(securitySchema),
};
