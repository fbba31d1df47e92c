import { and, eq } from 'drizzle-orm';

import type { Work } from '../store/door.ts';
import { response, round, roundOutcome, roundParticipant } from '../store/schema/index.ts';
import type { ExampleRound } from './data/rounds.ts';
import { exampleUserId } from './example-home.ts';
import { exampleMethod, type ExampleTown } from './example-town.ts';

/** Runs work inside the town; with a user, as that person. */
type Inside = <T>(work: (work: Work) => Promise<T>, userId?: string) => Promise<T>;

/** Opens each silent round, lets each person answer as themselves, and closes it. */
export async function fillRounds(inside: Inside, town: ExampleTown, memberIds: Map<string, string>): Promise<void> {
  for (const example of town.rounds) {
    const roundId = await inside((work) => openExampleRound(work, example, town, memberIds));
    for (const [index, person] of answeringPeople(town).entries()) {
      await inside(
        (work) => answerExampleRound(work, { example, roundId, index, userId: exampleUserId(town.slug, person.key) }),
        exampleUserId(town.slug, person.key),
      );
    }
    await inside((work) => closeExampleRound(work, example, roundId));
  }
}

/** Those who take part in silent rounds, in the order of the answers. */
const answeringPeople = (town: ExampleTown) =>
  town.people.filter((person) => person.role === 'coordinator' || person.role === 'core');

async function openExampleRound(
  { tx, scope }: Work,
  example: ExampleRound,
  town: ExampleTown,
  memberIds: Map<string, string>,
): Promise<string> {
  const place = {
    collaborationId: scope.collaborationId,
    method: exampleMethod,
    station: example.station,
    exercise: example.exercise,
    field: example.field,
  };
  const earlier = await tx.$count(
    round,
    and(
      eq(round.collaborationId, scope.collaborationId),
      eq(round.station, example.station),
      eq(round.exercise, example.exercise),
      eq(round.field, example.field),
    ),
  );
  const [row] = await tx
    .insert(round)
    .values({
      ...place,
      number: earlier + 1,
      items: Object.keys(example.answers),
      closesOn: example.closesOn ?? null,
      openedAt: new Date(`${example.openedOn}T09:00:00Z`),
    })
    .returning({ id: round.id });
  await tx.insert(roundParticipant).values(
    answeringPeople(town).map((person, index) => ({
      collaborationId: scope.collaborationId,
      roundId: row!.id,
      memberId: memberIds.get(person.key)!,
      answered: Object.values(example.answers).every((values) => values[index] !== null && values[index] !== undefined),
    })),
  );
  return row!.id;
}

async function answerExampleRound(
  { tx, scope }: Work,
  { example, roundId, index, userId }: { example: ExampleRound; roundId: string; index: number; userId: string },
): Promise<void> {
  const answers = Object.fromEntries(
    Object.entries(example.answers).flatMap(([item, values]) => {
      const value = values[index] ?? null;
      return value === null ? [] : [[item, { value, comment: example.comments?.[item]?.[index - 2] ?? '' }]];
    }),
  );
  if (Object.keys(answers).length === 0) return;
  await tx.insert(response).values({ collaborationId: scope.collaborationId, roundId, authorId: userId, answers });
}

async function closeExampleRound({ tx, scope }: Work, example: ExampleRound, roundId: string): Promise<void> {
  if (!example.closedOn) return;
  await tx
    .update(round)
    .set({ closedAt: new Date(`${example.closedOn}T15:00:00Z`) })
    .where(and(eq(round.collaborationId, scope.collaborationId), eq(round.id, roundId)));
  await tx.insert(roundOutcome).values(
    Object.entries(example.outcomes).map(([item, outcome]) => ({
      collaborationId: scope.collaborationId,
      roundId,
      item,
      ...outcome,
    })),
  );
}
