import { and, eq, inArray } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { dateWords } from '../mail/date-words.ts';
import { requireRight } from '../policies/may.ts';
import { sentence } from '../sentences.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { readAddresses } from '../store/queries/addresses.ts';
import { methodEverUsed } from '../store/queries/method-in-use.ts';
import { type Participant, readParticipants, requireRound, type RoundRow } from '../store/queries/rounds.ts';
import { collaboration, roundParticipant } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

/** A person is reminded of a round at most once in so long. */
export const reminderPauseMs = 24 * 60 * 60 * 1000;

/**
 * Mails those who have not answered an open round, each in their own language. Returns how many were mailed, and how
 * many still have to answer. Errors: NOT_ALLOWED, NOT_FOUND, ROUND_CLOSED; TOO_MANY_REQUESTS with `nextAt` (ISO) and `retryAfterSeconds` when
 * all of them were reminded less than a day ago. A message that cannot be kept for sending takes the marks back.
 */
export async function remindRound(
  work: Work,
  services: Services,
  system: SystemStore,
  id: string,
): Promise<{ reminded: number; waiting: number; mails: boolean }> {
  requireRight(work.scope, 'run-rounds');
  const row = await requireRound(work, id);
  if (row.closedAt) throw new Refusal('ROUND_CLOSED');
  const waiting = (await readParticipants(work, [id])).filter((person) => !person.answered);
  const due = waiting.filter((person) => person.userId !== null && dueAt(person) <= work.clock.now().getTime());
  if (waiting.length > 0 && due.length === 0) {
    const nextAt = Math.min(...waiting.map(dueAt));
    throw new Refusal('TOO_MANY_REQUESTS', {
      nextAt: new Date(nextAt).toISOString(),
      retryAfterSeconds: Math.ceil((nextAt - work.clock.now().getTime()) / 1000),
    });
  }
  await markReminded(work, id, due);
  await sendReminders(work, services, system, row, due);
  await work.changed('rounds');
  return { reminded: due.length, waiting: waiting.length, mails: services.env.smtpUrl !== null };
}

function dueAt({ remindedAt }: Participant): number {
  return remindedAt ? remindedAt.getTime() + reminderPauseMs : 0;
}

async function markReminded({ tx, scope, clock }: Work, roundId: string, people: Participant[]): Promise<void> {
  if (people.length === 0) return;
  await tx
    .update(roundParticipant)
    .set({ remindedAt: clock.now() })
    .where(
      and(
        eq(roundParticipant.collaborationId, scope.collaborationId),
        eq(roundParticipant.roundId, roundId),
        inArray(
          roundParticipant.memberId,
          people.map((person) => person.memberId),
        ),
      ),
    );
}

async function sendReminders(
  work: Work,
  services: Services,
  system: SystemStore,
  row: RoundRow,
  people: Participant[],
): Promise<void> {
  const { tx, scope } = work;
  const [town] = await tx
    .select({ name: collaboration.name, slug: collaboration.slug })
    .from(collaboration)
    .where(eq(collaboration.id, scope.collaborationId));
  const addresses = await readAddresses(
    system,
    people.map((person) => person.userId!),
  );
  for (const { email, locale } of addresses) {
    const method = await methodEverUsed(work, services, row.method, locale);
    const exercise = method.stations.find((one) => one.key === row.station)?.exercises.find((one) => one.key === row.exercise);
    const values = {
      title: exercise?.title ?? row.exercise,
      town: town!.name,
      url: `${services.publicUrl}/s/${town!.slug}/station/${row.station}/${row.exercise}`,
      by: row.closesOn ? sentence(locale, 'mail.roundReminder.by', { date: dateWords(locale, row.closesOn) }) : '',
    };
    await work.mail({
      kind: 'round-reminder',
      to: email,
      subject: sentence(locale, 'mail.roundReminder.subject', values),
      body: sentence(locale, 'mail.roundReminder.body', values),
    });
  }
}
