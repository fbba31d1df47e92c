import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint, formCsrfMiddleware, getSessionFromCtx } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

import { isMailAddress } from '../../domain/mail-address.ts';
import { localPath } from '../../domain/local-path.ts';
import type { SystemStore } from '../store/system.ts';
import { gone } from './gone.ts';
import { proveAddress } from './prove-address.ts';
import { hashToken, newToken } from './tokens.ts';

/** How long a sign-in link in a mail works. */
export const linkMinutes = 15;

export type EmailLinkOptions = {
  system: SystemStore;
  /** False without a mail server: the link is then with the administrator, and the page says so. */
  mails: boolean;
  /** Sends the link to someone who has an account. Its outcome is not waited for: it must not show who has one. */
  send(to: { email: string; locale: string }, path: string): void;
};

const identifier = (token: string) => `email-link:${hashToken(token)}`;

/**
 * Sign-in by a link in a mail.
 * POST /api/auth/sign-in/request-link {email, next?}: always answers the same, whether or not there is an account.
 * POST /api/auth/sign-in/by-link {token}: signs in; works once, for fifteen minutes. It is a POST from a button since
 * mail filters follow every link in a mail and would use it up.
 */
export const emailLinks = ({ system, mails, send }: EmailLinkOptions) =>
  ({
    id: 'email-links',
    endpoints: {
      requestLink: createAuthEndpoint(
        '/sign-in/request-link',
        {
          method: 'POST',
          use: [formCsrfMiddleware],
          body: z.object({ email: z.string().refine(isMailAddress), next: z.string().max(500).optional() }),
        },
        async (ctx) => {
          const token = newToken();
          const found = await ctx.context.internalAdapter.findUserByEmail(ctx.body.email.toLowerCase());
          const expiresAt = new Date(system.clock.now().getTime() + linkMinutes * 60_000);
          // Stored for an unknown address too (as nobody's), so that both answers take the same time.
          await ctx.context.internalAdapter.createVerificationValue({
            identifier: identifier(token),
            value: found?.user.id ?? '',
            expiresAt,
          });
          const next = localPath(ctx.body.next);
          if (found) {
            const { email, locale } = found.user as { email: string; locale?: string };
            send(
              { email, locale: locale ?? 'sv' },
              `/sign-in/${token}${next === '/' ? '' : `?next=${encodeURIComponent(next)}`}`,
            );
          }
          return ctx.json({ ok: true, mails });
        },
      ),
      signInByLink: createAuthEndpoint(
        '/sign-in/by-link',
        { method: 'POST', use: [formCsrfMiddleware], body: z.object({ token: z.string().min(20).max(200) }) },
        async (ctx) => {
          const stored = await ctx.context.internalAdapter.consumeVerificationValue(identifier(ctx.body.token));
          const known = stored?.value ? await ctx.context.internalAdapter.findUserById(stored.value) : null;
          if (!known) throw gone('LINK_EXPIRED');
          const current = await getSessionFromCtx(ctx);
          const reset = await proveAddress(system, known.id, { keep: current?.user.id === known.id });
          const user = (await ctx.context.internalAdapter.findUserById(known.id))!;
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ ok: true, reset });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
