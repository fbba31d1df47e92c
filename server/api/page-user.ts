import { userHeader } from '../../contract/user-header.ts';
import { Refusal } from '../../domain/errors.ts';

/**
 * A page sends for the user it was opened as, and never for somebody else who has signed in in the same browser since.
 * Throws OTHER_USER when the two differ; a request that names nobody, or has no session, is let through.
 */
export function requirePageUser(headers: Headers, sessionUserId: string | undefined): void {
  const pageUserId = headers.get(userHeader);
  if (pageUserId !== null && sessionUserId !== undefined && pageUserId !== sessionUserId) throw new Refusal('OTHER_USER');
}
