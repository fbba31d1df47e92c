import { lineSchema } from '../../contract/base.ts';
import { Refusal } from '../../domain/errors.ts';
import { findUnsafeText } from '../../domain/safe-text.ts';
import { findUnstorableText } from '../../domain/storable-text.ts';
import { systemClock } from '../clock.ts';
import type { Auth } from './auth.ts';
import { freshSeconds } from './auth.ts';
import { authRefusal } from './auth-refusals.ts';
import type { Limiter, LimitName } from './limiter.ts';
import type { SystemStore } from '../store/system.ts';
import { removePasskey } from './working-ways.ts';

type Endpoint = {
  /** Counted by the visitor's address. */
  limit: LimitName;
  /** Counted by the account that the body names as `email`. */
  accountLimit?: LimitName;
  /** Changes how one signs in: needs a sign-in from the last hour. */
  fresh?: true;
  /** Takes a passkey away, which must not be the last way to sign in: done here, in one transaction with that check. */
  removesPasskey?: true;
  /** The answer's body is passed on; otherwise only `{ok}` is, since the library's holds the session's secret. */
  passOn?: true;
};

/** Everything of the sign-in library that can be reached. What is not in the list answers 404. */
const endpoints: Record<string, Endpoint> = {
  'POST /sign-in/email': { limit: 'password', accountLimit: 'password-account' },
  'POST /sign-in/request-link': { limit: 'mail-link', accountLimit: 'mail-link-account', passOn: true },
  'POST /sign-in/by-link': { limit: 'link' },
  'POST /entry': { limit: 'link' },
  'POST /sign-out': { limit: 'security' },
  'POST /two-factor/verify-totp': { limit: 'second-step' },
  'POST /two-factor/verify-backup-code': { limit: 'second-step' },
  'POST /two-factor/enable': { limit: 'security', fresh: true, passOn: true },
  'POST /two-factor/disable': { limit: 'security', fresh: true },
  'POST /two-factor/generate-backup-codes': { limit: 'security', fresh: true, passOn: true },
  'GET /passkey/generate-authenticate-options': { limit: 'passkey', passOn: true },
  'POST /passkey/verify-authentication': { limit: 'passkey' },
  'GET /passkey/generate-register-options': { limit: 'security', fresh: true, passOn: true },
  'POST /passkey/verify-registration': { limit: 'security', fresh: true },
  'POST /passkey/update-passkey': { limit: 'security' },
  'POST /passkey/delete-passkey': { limit: 'security', fresh: true, removesPasskey: true },
};

export type AuthAnswer = { status: number; headers: Headers; body: unknown } | { refusal: Refusal; headers: Headers };

/**
 * Answers a request below /api/auth. Throws TOO_MANY_REQUESTS, NOT_FOUND, NOT_SIGNED_IN, SIGN_IN_AGAIN, BAD_INPUT, LAST_WAY and
 * UNSAFE_TEXT; a refusal
 * of the library is given back with its cookies, since some of them end a sign-in that had begun.
 * Bodies of an accepted sign-in: `{ok: true}`; `{ok: true, secondStep: true}` when a code is asked for;
 * `{ok: true, reset: true}` when older ways to sign in were taken away (prove-address.ts).
 */
export async function handleAuth(
  { auth, limiter, system, smtpUrl }: { auth: Auth; limiter: Limiter; system: SystemStore; smtpUrl: string | null },
  request: Request,
  client: string,
): Promise<AuthAnswer> {
  const path = new URL(request.url).pathname.slice('/api/auth'.length);
  const endpoint = endpoints[`${request.method} ${path}`];
  if (!endpoint) throw new Refusal('NOT_FOUND');
  await limiter.take(endpoint.limit, client);
  const body = await bodyOf(request);
  const unstorable = findUnstorableText({ ...body, ...Object.fromEntries(new URL(request.url).searchParams) });
  if (unstorable !== null) throw new Refusal('BAD_INPUT', { fields: [{ path: unstorable }] });
  if (endpoint.accountLimit) await limiter.take(endpoint.accountLimit, typeof body['email'] === 'string' ? body['email'] : '');
  checkName(body['name'] ?? new URL(request.url).searchParams.get('name'));
  const userId = endpoint.fresh ? await requireFresh(auth, request.headers) : '';
  if (endpoint.removesPasskey) {
    await removePasskey(system, { userId, id: String(body['id']), smtpUrl });
    return { status: 200, headers: new Headers(), body: { ok: true } };
  }

  const response = await auth.handler(request);
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie);
  const answer = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  if (!response.ok) return { refusal: new Refusal(authRefusal(response.status, answer?.['code'])), headers };
  if (endpoint.passOn) return { status: 200, headers, body: answer };
  const secondStep = answer?.['twoFactorRedirect'] === true;
  const reset = answer?.['reset'] === true;
  return { status: 200, headers, body: { ok: true, ...(secondStep ? { secondStep } : {}), ...(reset ? { reset } : {}) } };
}

/** What the request says; empty when it is no JSON, which the library refuses. */
async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** The one free text of sign-in, what a passkey is called, keeps to the same rules as every other line. */
function checkName(name: unknown): void {
  if (name === undefined || name === null) return;
  const line = lineSchema.safeParse(name);
  if (!line.success) throw new Refusal('BAD_INPUT', { fields: [{ path: 'name' }] });
  const [unsafe] = findUnsafeText(line.data);
  if (unsafe) throw new Refusal('UNSAFE_TEXT', { found: [{ path: 'name', kind: unsafe.kind }] });
}

/** The account that is signed in. NOT_SIGNED_IN without a session; SIGN_IN_AGAIN when it began more than an hour ago. */
export async function requireFresh(auth: Auth, headers: Headers): Promise<string> {
  const found = await auth.api.getSession({ headers });
  if (!found) throw new Refusal('NOT_SIGNED_IN');
  if (!isFresh(found.session.createdAt)) throw new Refusal('SIGN_IN_AGAIN');
  return found.user.id;
}

/** True while a session is young enough for a change of how one signs in. The library began it by the machine's clock. */
export function isFresh(createdAt: Date): boolean {
  return systemClock.now().getTime() - createdAt.getTime() < freshSeconds * 1000;
}
