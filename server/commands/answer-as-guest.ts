import { and, eq, sql } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { guestQuestions } from '../../domain/guest.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { requireGuest } from '../store/queries/guests.ts';
import { exerciseOf, methodInUse } from '../store/queries/method-in-use.ts';
import { guest } from '../store/schema/index.ts';
import { markBegun } from './mark-begun.ts';

/**
 * Keeps what a guest answers through the link; the questions that are not named stay as they are.
 * Errors: NOT_FOUND for a question that the exercise has not; STALE_VERSION with `current`, the answers that are there,
 * when somebody with the same link has changed one of them since `before` was read.
 */
export async function answerAsGuest(
  work: Work,
  services: Services,
  { id, answers }: { id: string; answers: Record<string, { before: string; text: string }> },
): Promise<void> {
  const { tx, scope } = work;
  const { method, station, exercise, answers: stored, questions: asked } = await requireGuest(work, id);
  const place = { method, station, exercise };
  const questions = guestQuestions(exerciseOf(await methodInUse(work, services, method), place), asked).map(({ key }) => key);
  const given = Object.entries(answers);
  const unknown = given.find(([key]) => !questions.includes(key));
  if (unknown) throw new Refusal('NOT_FOUND', { question: unknown[0] });
  const isStale = given.some(([key, { before, text }]) => ![before, text].includes(stored[key] ?? ''));
  if (isStale) throw new Refusal('STALE_VERSION', { current: stored });
  await tx
    .update(guest)
    .set({
      answers: { ...stored, ...Object.fromEntries(given.map(([key, { text }]) => [key, text])) },
      answeredAt: work.clock.now(),
      version: sql`${guest.version} + 1`,
    })
    .where(and(eq(guest.collaborationId, scope.collaborationId), eq(guest.id, id)));
  await work.audit('guest.answered', id);
  await markBegun(work, place);
  await work.changed('guests', 'journey');
}
