import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { eq } from 'drizzle-orm';
import { z } from 'zod';

import { Refusal } from '../../domain/errors.ts';
import { entryLink } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';
import { hashToken } from './tokens.ts';

/**
 * Links that sign a person in: the ones printed for the example towns and for recovery. POST /api/auth/entry {token}.
 * A used or unknown link answers 410 with the code LINK_USED or LINK_EXPIRED.
 */
export const entryLinks = ({ system }: { system: SystemStore }) =>
  ({
    id: 'entry-links',
    endpoints: {
      enterByLink: createAuthEndpoint('/entry', { method: 'POST', body: z.object({ token: z.string().min(20).max(200) }) }, async (ctx) => {
        const [found] = await system.db
          .select()
          .from(entryLink)
          .where(eq(entryLink.tokenHash, hashToken(ctx.body.token)));
        if (!found || found.kind !== 'sign-in' || !found.userId || found.expiresAt < new Date()) {
          return ctx.json({ code: 'LINK_EXPIRED' }, { status: 410 });
        }
        if (found.usedAt && !found.reusable) return ctx.json({ code: 'LINK_USED' }, { status: 410 });
        const user = await ctx.context.internalAdapter.findUserById(found.userId);
        if (!user) throw new Refusal('LINK_EXPIRED');
        await system.db.update(entryLink).set({ usedAt: new Date() }).where(eq(entryLink.tokenHash, found.tokenHash));
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ code: 'OK' });
      }),
    },
  }) satisfies BetterAuthPlugin;
