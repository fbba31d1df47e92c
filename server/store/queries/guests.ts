import { and, asc, eq, gt, isNull } from 'drizzle-orm';

import type { Guest, GuestView } from '../../../contract/guests.ts';
import { Refusal } from '../../../domain/errors.ts';
import { guestQuestions } from '../../../domain/guest.ts';
import type { Locale } from '../../../domain/method.ts';
import { requireRight } from '../../policies/may.ts';
import type { Services } from '../../services.ts';
import type { Work } from '../door.ts';
import { collaboration, guest, link } from '../schema/index.ts';
import { exerciseOf, methodInUse, stationOf } from './method-in-use.ts';
import type { WorksheetPlace } from './worksheets.ts';

/** The guests of an exercise in the order they were asked, with what they have answered. Errors: NOT_ALLOWED. */
export async function readGuests(work: Work, place: WorksheetPlace): Promise<Guest[]> {
  const { tx, scope } = work;
  requireRight(scope, 'read-worksheets');
  const rows = await tx
    .select({ guest, expiresAt: link.expiresAt })
    .from(guest)
    .leftJoin(
      link,
      and(
        eq(link.collaborationId, guest.collaborationId),
        eq(link.kind, 'guest'),
        eq(link.subjectId, guest.id),
        isNull(link.revokedAt),
        gt(link.expiresAt, work.clock.now()),
      ),
    )
    .where(
      and(
        eq(guest.collaborationId, scope.collaborationId),
        eq(guest.method, place.method),
        eq(guest.station, place.station),
        eq(guest.exercise, place.exercise),
      ),
    )
    .orderBy(asc(guest.createdAt), asc(guest.id));
  return rows.map(({ guest: { id, who, actorId, answers, answeredAt }, expiresAt }) => ({
    ...{ id, who, actorId, answers },
    answeredAt: answeredAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
  }));
}

/** What a guest is asked and has answered, in the guest's language; nothing of what the group or others have written. */
export async function readGuestView(
  work: Work,
  services: Services,
  { linkId, subjectId, locale }: { linkId: string; subjectId: string; locale: Locale },
): Promise<GuestView> {
  const { tx, scope } = work;
  const { answers, answeredAt, who, questions: asked, ...place } = await requireGuest(work, subjectId);
  const method = await methodInUse(work, services, place.method, locale);
  const exercise = exerciseOf(method, place);
  const questions = guestQuestions(exercise, asked);
  const [found] = await tx
    .select({ name: collaboration.name, municipality: collaboration.municipality, expiresAt: link.expiresAt })
    .from(collaboration)
    .innerJoin(link, and(eq(link.collaborationId, collaboration.id), eq(link.id, linkId)))
    .where(eq(collaboration.id, scope.collaborationId));
  if (!found) throw new Refusal('LINK_EXPIRED');
  return {
    collaboration: { name: found.name, municipality: found.municipality },
    who,
    station: stationOf(method, place.station).title,
    exercise: { title: exercise.title, purpose: exercise.purpose },
    questions: questions.map(({ key, label, hint }) => ({ key, label, hint })),
    answers: Object.fromEntries(questions.flatMap(({ key }) => (answers[key] ? [[key, answers[key]]] : []))),
    answeredAt: answeredAt?.toISOString() ?? null,
    expiresAt: found.expiresAt.toISOString(),
  };
}

/** The guest of that id, locked until the transaction ends. Errors: NOT_FOUND. */
export async function requireGuest({ tx, scope }: Work, id: string) {
  const [found] = await tx
    .select()
    .from(guest)
    .where(and(eq(guest.collaborationId, scope.collaborationId), eq(guest.id, id)))
    .for('update');
  if (!found) throw new Refusal('NOT_FOUND');
  return found;
}
