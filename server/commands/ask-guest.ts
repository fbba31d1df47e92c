import { and, count, eq, isNull } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { guestDays, guestQuestions } from '../../domain/guest.ts';
import { hashToken, newToken } from '../auth/tokens.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { requireGuest } from '../store/queries/guests.ts';
import { exerciseOf, methodInUse } from '../store/queries/method-in-use.ts';
import type { WorksheetPlace } from '../store/queries/worksheets.ts';
import { guest, link } from '../store/schema/index.ts';
import { requireActors } from './require-actors.ts';

/** Most guests of one exercise; far more than a group reads. */
const mostGuests = 200;

/** The secret of the link, given this once: the database keeps its hash. */
export type AskedGuest = { id: string; token: string; expiresAt: Date };

/**
 * Asks somebody without an account to answer an exercise, by a personal link that works for thirty days.
 * Errors: NOT_ALLOWED; NOT_FOUND for the exercise or the organisation; BAD_INPUT when neither an organisation nor a
 * function is named, when the exercise has no question in words, and past 200 guests.
 * @source inventory settlement 32
 */
export async function askGuest(
  work: Work,
  services: Services,
  { who, actorId, questions, ...place }: WorksheetPlace & { who: string; actorId: string | null; questions: string[] },
): Promise<AskedGuest> {
  const { tx, scope } = work;
  requireRight(scope, 'write-content');
  const exercise = exerciseOf(await methodInUse(work, services, place.method), place);
  if (who === '' && actorId === null) throw new Refusal('BAD_INPUT', { fields: [{ path: 'who' }] });
  if (guestQuestions(exercise, questions).length === 0) throw new Refusal('BAD_INPUT', { fields: [{ path: 'exercise' }] });
  if (actorId) await requireActors(work, [actorId]);
  const at = { method: place.method, station: place.station, exercise: place.exercise };
  const [asked] = await tx
    .select({ n: count() })
    .from(guest)
    .where(
      and(
        eq(guest.collaborationId, scope.collaborationId),
        eq(guest.method, at.method),
        eq(guest.station, at.station),
        eq(guest.exercise, at.exercise),
      ),
    );
  if (asked!.n >= mostGuests) throw new Refusal('BAD_INPUT', { limit: mostGuests });
  const [row] = await tx
    .insert(guest)
    .values({ collaborationId: scope.collaborationId, ...at, who, actorId, questions })
    .returning({ id: guest.id });
  return makeLink(work, row!.id, 'guest.asked');
}

/** A new link for the same guest; the earlier one ends. Errors: NOT_ALLOWED, NOT_FOUND. */
export async function renewGuestLink(work: Work, id: string): Promise<AskedGuest> {
  requireRight(work.scope, 'write-content');
  await requireGuest(work, id);
  return makeLink(work, id, 'guest.link-renewed');
}

/** Ends the link and takes the guest and the answers away. Errors: NOT_ALLOWED, NOT_FOUND. */
export async function removeGuest(work: Work, id: string): Promise<{ id: string }> {
  const { tx, scope } = work;
  requireRight(scope, 'write-content');
  const { answeredAt } = await requireGuest(work, id);
  await endLinks(work, id);
  await tx.delete(guest).where(and(eq(guest.collaborationId, scope.collaborationId), eq(guest.id, id)));
  await work.audit('guest.removed', id, { answered: answeredAt !== null });
  await work.changed('guests', 'journey');
  return { id };
}

async function makeLink(work: Work, id: string, action: string): Promise<AskedGuest> {
  await endLinks(work, id);
  const token = newToken();
  const expiresAt = new Date(work.clock.now().getTime() + guestDays * 86_400_000);
  await work.tx.insert(link).values({
    collaborationId: work.scope.collaborationId,
    kind: 'guest',
    subjectId: id,
    tokenHash: hashToken(token),
    expiresAt,
  });
  await work.audit(action, id);
  await work.changed('guests');
  return { id, token, expiresAt };
}

async function endLinks({ tx, scope, clock }: Work, id: string): Promise<void> {
  await tx
    .update(link)
    .set({ revokedAt: clock.now() })
    .where(
      and(
        eq(link.collaborationId, scope.collaborationId),
        eq(link.kind, 'guest'),
        eq(link.subjectId, id),
        isNull(link.revokedAt),
      ),
    );
}
