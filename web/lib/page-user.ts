import { useSyncExternalStore } from 'react';
import { userHeader } from '../../contract/user-header.ts';

/** How the session of this browser stands to the page: the page's own user, nobody, or somebody else who has signed in since. */
export type SessionOfPage = 'own' | 'ended' | 'other';

const listeners = new Set<() => void>();
let user: string | null = null;
let isFollowing = false;
let session: SessionOfPage = 'own';

/** The user this page belongs to from the first answer until it is loaded anew; null before that. */
export function pageUser(): string | null {
  return user;
}

/** Decides whom the page belongs to: a user id; or `link` on pages by personal link, which belong to no account. */
export function setPageUser(id: string | null): void {
  user = id;
}

/** Takes the page's user from the first answer of the server, and watches that later ones are for the same. For the application alone. */
export function followPageUser(): void {
  isFollowing = true;
}

/** What every request of the page says about whom it was opened as. */
export function pageUserHeaders(): Record<string, string> {
  return isFollowing && user !== null ? { [userHeader]: user } : {};
}

/** Notes whom an answer is for. Throws OTHER_USER when it is for somebody else than the page's user. */
export function noteUserOf(response: Response): Response {
  if (!isFollowing) return response;
  const of = response.headers.get(userHeader);
  user ??= of;
  if (of !== null) show(of === user ? 'own' : 'other');
  else if (response.status === 401 && user !== null) show('ended');
  if (of !== null && of !== user) throw Object.assign(new Error('OTHER_USER'), { code: 'OTHER_USER', status: 409 });
  return response;
}

function show(next: SessionOfPage): void {
  if (next === session) return;
  session = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Follows how the session stands to the page. */
export function useSessionOfPage(): SessionOfPage {
  return useSyncExternalStore(subscribe, () => session);
}
