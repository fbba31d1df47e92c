import type { Auth } from '../auth/auth.ts';
import type { LimitName } from '../auth/limiter.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Locale } from '../../domain/method.ts';
import type { Door, Work } from '../store/door.ts';
import { type NamedRequest, onceFor } from '../store/request-answers.ts';
import type { Services } from '../services.ts';
import type { SystemStore } from '../store/system.ts';

export type SignedInUser = { id: string; name: string; email: string; locale: Locale; theme: string; admin: boolean };

/** What every procedure gets. */
export type ApiContext = {
  door: Door;
  system: SystemStore;
  auth: Auth;
  services: Services;
  headers: Headers;
  user: SignedInUser | null;
  /** The request by the name its sender gave it, when it makes something; null for all others. */
  request: NamedRequest | null;
  locale: Locale;
  /** Sets headers (cookies) on the response. */
  responseHeaders: Headers;
  /**
   * Counts a try, by the visitor's address when `subject` is left out. Put it first in every procedure that works
   * without an account. Throws TOO_MANY_REQUESTS with `retryAfterSeconds`.
   */
  limit(name: LimitName, subject?: string): Promise<void>;
};

/** The signed-in user, or NOT_SIGNED_IN. */
export function requireUser(context: ApiContext): SignedInUser {
  if (!context.user) throw new Refusal('NOT_SIGNED_IN');
  return context.user;
}

type Inside = <T>(context: ApiContext, input: { collaboration: string }, work: (work: Work) => Promise<T>) => Promise<T>;

/**
 * Runs `work` inside the collaboration that `input` names, as the signed-in user. What makes something is made once: the
 * same request again gets the first one's answer, so a procedure calls this once, and mails and logs inside `work`.
 */
export const inside: Inside = (context, input, work) =>
  insideToLook(context, input, (entered) => onceFor(entered, context.request, () => work(entered)));

/** The same for what only looks, before the work itself. */
export const insideToLook: Inside = (context, input, work) =>
  context.door.inCollaboration({ userId: requireUser(context).id, collaboration: input.collaboration }, work);
