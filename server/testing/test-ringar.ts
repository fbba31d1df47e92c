import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';

import type { Contract } from '../../contract/index.ts';
import type { Locale } from '../../domain/method.ts';
import type { MemberRole } from '../../domain/member.ts';
import { hashToken, newToken } from '../auth/tokens.ts';
import { createCollaboration } from '../commands/create-collaboration.ts';
import { type Clock, systemClock } from '../clock.ts';
import { readEnv } from '../env.ts';
import { type Log, silentLog } from '../log.ts';
import { startRingar, type StartOptions } from '../start.ts';
import { entryLink, member, user } from '../store/schema/index.ts';
import { createTestDatabase } from '../store/testing/test-database.ts';

export type Client = ContractRouterClient<Contract>;

/** A running Ringar on a database of its own, for tests of the server: real HTTP, real PostgreSQL, real sign-in. */
export async function startTestRingar(
  options: {
    environment?: Record<string, string>;
    log?: Log;
    clock?: Clock;
    patience?: StartOptions['patience'];
    /** Another way to the database than the direct one. */
    wayTo?: (ownerUrl: string) => string;
  } = {},
) {
  const database = await createTestDatabase();
  const databaseUrl = options.wayTo?.(database.ownerUrl) ?? database.ownerUrl;
  const env = {
    ...readEnv({ PORT: '0', DATABASE_URL: databaseUrl, MAIL_FROM: 'ringar@example.se', ...options.environment }),
  };
  const clock = options.clock ?? systemClock;
  const running = await startRingar({
    ...{ env, databaseUrl, log: options.log ?? silentLog, clock },
    ...(options.patience ? { patience: options.patience } : {}),
  });
  const { system, url } = running;

  /** Makes a user and signs in; gives the session cookie. */
  const signIn = async (email: string, options: { admin?: boolean } = {}) => {
    const id = `user-${email}`;
    await system.db
      .insert(user)
      .values({ id, name: email.split('@')[0]!, email, emailVerified: true, admin: options.admin ?? false })
      .onConflictDoNothing();
    const token = newToken();
    await system.db
      .insert(entryLink)
      .values({ tokenHash: hashToken(token), kind: 'sign-in', userId: id, expiresAt: new Date(clock.now().getTime() + 60_000) });
    const response = await fetch(`${url}/api/auth/entry`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: env.publicUrl },
      body: JSON.stringify({ token }),
    });
    if (!response.ok) throw new Error(`sign-in failed: ${response.status} ${await response.text()}`);
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return { id, cookie, client: clientWith(cookie) };
  };

  /** The typed client of someone with this cookie; without one, of a stranger. */
  const clientWith = (cookie?: string): Client =>
    createORPCClient(new RPCLink({ url: `${url}/rpc`, headers: () => (cookie ? { cookie } : {}) }));

  /** A collaboration with a signed-in coordinator. */
  const town = async (slug: string, { language = 'sv' }: { language?: Locale } = {}) => {
    const coordinator = await signIn(`coordinator@${slug}.example`);
    const created = await createCollaboration(system, {
      slug,
      name: slug,
      municipality: slug,
      language,
      coordinator: { userId: coordinator.id, name: 'Samordnaren', title: 'samordnare' },
    });
    /** Adds a signed-in member with a role. */
    const join = async (name: string, role: MemberRole, actorId: string | null = null) => {
      const person = await signIn(`${name}@${slug}.example`);
      const [row] = await system.db
        .insert(member)
        .values({ collaborationId: created.id, userId: person.id, name, title: name, role, actorId, status: 'joined' })
        .returning({ id: member.id });
      return { ...person, memberId: row!.id };
    };
    return { ...created, coordinator, join };
  };

  return {
    ...running,
    env,
    ownerUrl: database.ownerUrl,
    signIn,
    clientWith,
    town,
    stop: async () => {
      await running.stop();
      await database.drop();
    },
  };
}

export type TestRingar = Awaited<ReturnType<typeof startTestRingar>>;
