import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';

import { announceEnded } from '../store/announce-ended.ts';
import * as schema from '../store/schema/auth.ts';
import type { SystemStore } from '../store/system.ts';
import { deviceOf } from './device.ts';
import { type EmailLinkOptions, emailLinks } from './email-links.ts';
import { entryLinks } from './entry-links.ts';
import { hashSessionTokens } from './hash-session-tokens.ts';
import { isOwnOrigin } from './own-origin.ts';
import { secondFactor } from './second-factor.ts';

export type AuthOptions = {
  system: SystemStore;
  secret: string;
  publicUrl: string;
  /** Whether a mail server is configured. */
  mails: boolean;
  sendSignInLink: EmailLinkOptions['send'];
};

/** A change of how one signs in (passkey, password, authenticator) needs a sign-in at most this old. */
export const freshSeconds = 60 * 60;

/** Days a session lives without being used. */
export const sessionDays = 14;

const daySeconds = 60 * 60 * 24;

/**
 * Sign-in: passkey, e-mail link, password with a code from an authenticator. Nobody can sign up without an invitation.
 * What of it is reachable over HTTP, how often, and with which answers: `handle-auth.ts`.
 */
export function createAuth({ system, secret, publicUrl, mails, sendSignInLink }: AuthOptions) {
  return betterAuth({
    appName: 'Ringar',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    // The address in the browser may differ from PUBLIC_URL on the machine itself (127.0.0.1, localhost).
    trustedOrigins: (request) => [publicUrl, ...ownOrigin(publicUrl, request)],
    database: hashSessionTokens(drizzleAdapter(system.db, { provider: 'pg', schema })),
    // What a cookie or a mail names a begun sign-in by is kept as a hash, like every token.
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    user: {
      additionalFields: {
        locale: { type: 'string', required: false, defaultValue: 'sv', input: false },
        theme: { type: 'string', required: false, defaultValue: 'system', input: false },
        admin: { type: 'boolean', required: false, defaultValue: false, input: false },
      },
    },
    // No copy of the session in a cookie: one that is ended must end with the next request.
    session: {
      expiresIn: daySeconds * sessionDays,
      updateAge: daySeconds,
      freshAge: freshSeconds,
      cookieCache: { enabled: false },
    },
    databaseHooks: {
      session: {
        create: { before: async (session) => ({ data: { ...session, userAgent: deviceOf(session.userAgent) } }) },
        delete: { after: (session) => announceEnded(system.db, session.userId) },
      },
    },
    // Tries are counted in limiter.ts, together with those of our own links.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'ringar',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { disableIpTracking: true },
      // A session and its user are read in one query.
      database: { joins: true },
    },
    onAPIError: {
      // A refusal becomes a response; anything else (the database is gone) must reach the caller as what it is.
      onError: (error) => {
        if (!(error instanceof Error) || error.name !== 'APIError') throw error;
      },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      emailLinks({ system, mails, send: sendSignInLink }),
      secondFactor({ system }),
      passkey({
        rpName: 'Ringar',
        rpID: new URL(publicUrl).hostname,
        origin: publicUrl,
        // Found without typing an address, and opened with a PIN, a finger or a face: two factors in one.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: {
          afterVerification: ({ verification }) => refuseUnverified(verification.authenticationInfo.userVerified),
        },
        registration: { afterVerification: ({ verification }) => refuseUnverified(verification.registrationInfo?.userVerified) },
      }),
      entryLinks({ system }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

async function refuseUnverified(userVerified: boolean | undefined): Promise<void> {
  if (!userVerified)
    throw APIError.from('UNAUTHORIZED', { code: 'AUTHENTICATION_FAILED', message: 'user verification is required' });
}

function ownOrigin(publicUrl: string, request: Request | undefined): string[] {
  const origin = request?.headers.get('origin') ?? undefined;
  return origin && isOwnOrigin(publicUrl, { origin, host: request?.headers.get('host') ?? undefined }) ? [origin] : [];
}
