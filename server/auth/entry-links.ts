import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { and, eq, isNull, or } from 'drizzle-orm';
import { z } from 'zod';

import { entryLink } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';
import { gone } from './gone.ts';
import { hashToken } from './tokens.ts';

/**
 * Links that sign a person in: the ones printed for the example towns and for recovery. POST /api/auth/entry {token}.
 * A used or unknown link answers 410 with the code LINK_USED or LINK_EXPIRED.
 */
export const entryLinks = ({ system }: { system: SystemStore }) =>
  ({
    id: 'entry-links',
    endpoints: {
      enterByLink: createAuthEndpoint(
        '/entry',
        { method: 'POST', body: z.object({ token: z.string().min(20).max(200) }) },
        async (ctx) => {
          const here = eq(entryLink.tokenHash, hashToken(ctx.body.token));
          const [found] = await system.db.select().from(entryLink).where(here);
          if (!found || found.kind !== 'sign-in' || !found.userId || found.expiresAt < system.clock.now()) {
            throw gone('LINK_EXPIRED');
          }
          const user = await ctx.context.internalAdapter.findUserById(found.userId);
          if (!user) throw gone('LINK_EXPIRED');
          // One statement decides, so that of two who open a link at once only one gets in.
          const taken = await system.db
            .update(entryLink)
            .set({ usedAt: system.clock.now() })
            .where(and(here, or(isNull(entryLink.usedAt), eq(entryLink.reusable, true))))
            .returning({ kind: entryLink.kind });
          if (taken.length === 0) throw gone('LINK_USED');
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ ok: true });
        },
      ),
      /** For the program alone: signs in the person who has just made an account by set-up link or invitation. */
      startSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.string() }), requireHeaders: true },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
          if (!user) throw ctx.error('NOT_FOUND');
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ ok: true });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
