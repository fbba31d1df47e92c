import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import { createOTP } from '@better-auth/utils/otp';
import { and, eq, isNull, lt, or } from 'drizzle-orm';

import { systemClock } from '../clock.ts';
import { twoFactor } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

/** Seconds that a code of an authenticator app is shown. */
const stepSeconds = 30;

/** How many steps before and after the present one the library accepts, for clocks that go wrong. */
const acceptedSteps = [-1, 0, 1];

type AuthContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/**
 * Before a code of an authenticator is accepted its step is noted as used; a step that is used, and every earlier one,
 * is refused with CODE_USED, also when two come at the same moment. A wrong code is left to the library, which counts it.
 * @source RFC 6238 section 5.2
 */
export const refuseUsedCodes = ({ system }: { system: SystemStore }) => ({
  matcher: ({ path }: { path?: string | undefined }) => path === '/two-factor/verify-totp',
  handler: createAuthMiddleware(async (ctx) => {
    const userId = await whoAnswers(ctx);
    const code: unknown = (ctx.body as { code?: unknown } | undefined)?.code;
    if (!userId || typeof code !== 'string') return;
    const [row] = await system.db.select().from(twoFactor).where(eq(twoFactor.userId, userId));
    if (!row) return;
    const step = await stepOf(code, await symmetricDecrypt({ key: ctx.context.secretConfig, data: row.secret }));
    if (step === null) return;
    const unused = or(isNull(twoFactor.lastUsedStep), lt(twoFactor.lastUsedStep, step));
    const { rowCount } = await system.db
      .update(twoFactor)
      .set({ lastUsedStep: step })
      .where(and(eq(twoFactor.id, row.id), unused));
    if (!rowCount) throw new APIError('UNAUTHORIZED', { code: 'CODE_USED', message: 'CODE_USED' });
  }),
});

/** Whose code it is: of the one who is signed in, or who has taken the first step of signing in; as the library finds out. */
async function whoAnswers(ctx: AuthContext): Promise<string | null> {
  const signedIn = await getSessionFromCtx(ctx);
  if (signedIn) return signedIn.user.id;
  const begun = await ctx.getSignedCookie(ctx.context.createAuthCookie('two_factor').name, ctx.context.secret);
  if (!begun) return null;
  return (await ctx.context.internalAdapter.findVerificationValue(begun))?.value ?? null;
}

/** The step that a code belongs to, counted from 1970; null for a code that is not right. */
async function stepOf(code: string, secret: string): Promise<number | null> {
  const now = Math.floor(systemClock.now().getTime() / (stepSeconds * 1000));
  const { hotp } = createOTP(secret, { digits: 6, period: stepSeconds });
  for (const offset of acceptedSteps) if ((await hotp(now + offset)) === code) return now + offset;
  return null;
}
