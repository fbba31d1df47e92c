import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

import { userHeader } from '../../contract/user-header.ts';
import type { Auth } from '../auth/auth.ts';
import { clientAddress } from '../auth/client-address.ts';
import type { Limiter } from '../auth/limiter.ts';
import { localeOf } from '../sentences.ts';
import type { ApiContext, SignedInUser } from './context.ts';
import { requirePageUser } from './page-user.ts';

export type ContextParts = Pick<ApiContext, 'door' | 'system' | 'auth' | 'services'> & { limiter: Limiter };

/** What every procedure gets, from one request: who is signed in, in which language, and how often they have tried. */
export async function buildContext({ limiter, ...parts }: ContextParts, c: Context): Promise<ApiContext> {
  const request = c.req.raw;
  const responseHeaders = new Headers();
  const user = await readUser(parts.auth, request.headers, responseHeaders);
  if (user) responseHeaders.set(userHeader, user.id);
  return {
    ...parts,
    headers: request.headers,
    user,
    request: null,
    locale: localeOf(user?.locale, request.headers.get('accept-language')),
    responseHeaders,
    limit: (name, subject) => limiter.take(name, subject ?? clientOf(c, parts.services.env.trustProxy)),
  };
}

/** For requests outside the procedures that change something: throws OTHER_USER when the page was opened as somebody else. */
export async function requireSessionOfPage(auth: Auth, headers: Headers): Promise<void> {
  if (headers.has(userHeader)) requirePageUser(headers, (await readUser(auth, headers, new Headers()))?.id);
}

/** The address of the visitor, behind the proxies that are believed. */
export function clientOf(c: Context, trustProxy: number): string {
  const remote = c.env?.incoming ? getConnInfo(c).remote.address : undefined;
  return clientAddress({ remote, forwardedFor: c.req.header('x-forwarded-for'), trustProxy });
}

/** Reads the session from the database, so that one that is ended is gone at once; passes on its renewed cookie. */
async function readUser(auth: Auth, headers: Headers, responseHeaders: Headers): Promise<SignedInUser | null> {
  const found = await auth.api.getSession({ headers, returnHeaders: true });
  for (const cookie of found.headers?.getSetCookie() ?? []) responseHeaders.append('set-cookie', cookie);
  return (found.response?.user ?? null) as SignedInUser | null;
}
