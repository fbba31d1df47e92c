import type { ErrorCode } from '../../domain/errors.ts';
import { pageUserHeaders } from './page-user.ts';

/** A refused sign-in request; `refusalSentence` reads it like any other refusal. */
export class AuthRefusal extends Error {
  readonly code: ErrorCode | undefined;
  readonly status: number;
  readonly data: unknown;

  constructor(status: number, body: { code?: ErrorCode; data?: unknown } | null) {
    super(body?.code ?? String(status));
    this.code = body?.code;
    this.status = status;
    this.data = body?.data;
  }
}

/**
 * Calls the sign-in part of the server, below /api/auth: `authPost('/sign-in/email', { email, password })`. A refusal
 * is thrown as `{code, status, data}`.
 */
export async function authPost<Answer = { ok: true }>(path: string, body: object = {}): Promise<Answer> {
  return answerOf(
    await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...pageUserHeaders() },
      body: JSON.stringify(body),
    }),
  );
}

/** The same for reading. */
export async function authGet<Answer>(path: string): Promise<Answer> {
  return answerOf(await fetch(`/api/auth${path}`, { headers: pageUserHeaders() }));
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const body = (await response.json().catch(() => null)) as unknown;
  if (!response.ok) throw new AuthRefusal(response.status, body as { code?: ErrorCode; data?: unknown } | null);
  return body as Answer;
}

/** What a sign-in answers: done; or a code is asked for; or done, and older ways to sign in were taken away. */
export type SignInAnswer = { ok: true; secondStep?: true; reset?: true };
