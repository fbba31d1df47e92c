import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { magicLink, twoFactor } from 'better-auth/plugins';

import type { SystemStore } from '../store/system.ts';
import * as schema from '../store/schema/auth.ts';
import { entryLinks } from './entry-links.ts';

export type SendMail = (message: { kind: string; to: string; subject: string; body: string; collaborationId?: string }) => Promise<void>;

export type AuthOptions = {
  system: SystemStore;
  secret: string;
  publicUrl: string;
  /** Sends the e-mail link; the text is made by the caller in the user's language. */
  sendSignInLink(to: string, url: string): Promise<void>;
};

/** Sign-in: passkey, e-mail link, password with a code from an authenticator. Nobody can sign up without an invitation. */
export function createAuth({ system, secret, publicUrl, sendSignInLink }: AuthOptions) {
  return betterAuth({
    appName: 'Ringar',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [publicUrl],
    database: drizzleAdapter(system.db, { provider: 'pg', schema }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    user: {
      additionalFields: {
        locale: { type: 'string', required: false, defaultValue: 'sv', input: false },
        theme: { type: 'string', required: false, defaultValue: 'system', input: false },
        admin: { type: 'boolean', required: false, defaultValue: false, input: false },
      },
    },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24, cookieCache: { enabled: true, maxAge: 60 } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 300, max: 10 },
        '/sign-in/magic-link': { window: 300, max: 5 },
        '/two-factor/verify-totp': { window: 300, max: 10 },
        '/entry': { window: 300, max: 20 },
      },
    },
    advanced: { cookiePrefix: 'ringar', defaultCookieAttributes: { sameSite: 'lax', httpOnly: true } },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: 60 * 15,
        storeToken: 'hashed',
        sendMagicLink: ({ email, url }) => sendSignInLink(email, url),
      }),
      twoFactor({ issuer: 'Ringar' }),
      passkey({ rpName: 'Ringar', rpID: new URL(publicUrl).hostname, origin: publicUrl }),
      entryLinks({ system }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
