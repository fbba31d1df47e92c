import { and, asc, desc, eq, gt } from 'drizzle-orm';

import type { Security } from '../../../contract/me.ts';
import { Refusal } from '../../../domain/errors.ts';
import { mailWorks } from '../../auth/working-ways.ts';
import { isFresh } from '../../auth/handle-auth.ts';
import { systemClock } from '../../clock.ts';
import { endOtherSessions as endOthers, endSession as endOne } from '../../commands/end-sessions.ts';
import { removePassword as removePasswordCommand, setPassword as setPasswordCommand } from '../../commands/set-password.ts';
import { account, passkey, session, user } from '../../store/schema/index.ts';
import { type ApiContext, requireUser } from '../context.ts';
import { os } from '../implementer.ts';

export const security = os.me.security.handler(({ context }) => readSecurity(context));

export const setPassword = os.me.setPassword.handler(async ({ input, context }) => {
  const { me, current } = await requireFreshUser(context);
  const { password: words } = await context.auth.$context;
  await setPasswordCommand(context.system, {
    user: me,
    password: input.password,
    sessionId: current.id,
    hash: (text) => words.hash(text),
  });
  return readSecurity(context);
});

export const removePassword = os.me.removePassword.handler(async ({ context }) => {
  const { me } = await requireFreshUser(context);
  await removePasswordCommand(context.system, { userId: me.id, smtpUrl: context.services.env.smtpUrl });
  return readSecurity(context);
});

export const endSession = os.me.endSession.handler(async ({ input, context }) => {
  await endOne(context.system, requireUser(context).id, input.id);
  return readSecurity(context);
});

export const endOtherSessions = os.me.endOtherSessions.handler(async ({ context }) => {
  await endOthers(context.system, requireUser(context).id, (await currentSession(context)).id);
  return readSecurity(context);
});

async function currentSession(context: ApiContext): Promise<{ id: string; createdAt: Date }> {
  const found = await context.auth.api.getSession({ headers: context.headers });
  if (!found) throw new Refusal('NOT_SIGNED_IN');
  return found.session;
}

/** Refuses with SIGN_IN_AGAIN when the sign-in is too old to change how one signs in. */
async function requireFreshUser(context: ApiContext) {
  const me = requireUser(context);
  await context.limit('security', me.id);
  const current = await currentSession(context);
  if (!isFresh(current.createdAt)) throw new Refusal('SIGN_IN_AGAIN');
  return { me, current };
}

async function readSecurity(context: ApiContext): Promise<Security> {
  const { id } = requireUser(context);
  const { db } = context.system;
  const current = await currentSession(context);
  const [me] = await db
    .select({ proven: user.emailVerified, secondFactor: user.twoFactorEnabled })
    .from(user)
    .where(eq(user.id, id));
  const passwords = await db
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.userId, id), eq(account.providerId, 'credential')));
  const passkeys = await db.select().from(passkey).where(eq(passkey.userId, id)).orderBy(asc(passkey.createdAt));
  const sessions = await db
    .select()
    .from(session)
    .where(and(eq(session.userId, id), gt(session.expiresAt, systemClock.now())))
    .orderBy(desc(session.createdAt));
  return {
    hasPassword: passwords.length > 0,
    secondFactor: me?.secondFactor ?? false,
    addressProven: me?.proven ?? false,
    mails: context.services.env.smtpUrl !== null,
    mailWorks: await mailWorks(db, context.services.env.smtpUrl),
    fresh: isFresh(current.createdAt),
    passkeys: passkeys.map((row) => ({ id: row.id, name: row.name ?? '', createdAt: row.createdAt?.toISOString() ?? null })),
    sessions: sessions.map((row) => ({
      id: row.id,
      device: row.userAgent ?? '',
      createdAt: row.createdAt.toISOString(),
      usedAt: row.updatedAt.toISOString(),
      current: row.id === current.id,
    })),
  };
}
