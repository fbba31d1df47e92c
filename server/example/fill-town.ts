import * as Y from 'yjs';

import { planTextKeys } from '../../domain/plan.ts';
import { richTextFromPlain } from '../../domain/rich-text.ts';
import { writeLivePlain } from '../../worksheets/live-document.ts';
import type { Work } from '../store/door.ts';
import {
  actor,
  collaboration,
  journeyState,
  liveDocument,
  member,
  round,
  roundOutcome,
  roundParticipant,
  response,
  task,
} from '../store/schema/index.ts';
import { and, eq } from 'drizzle-orm';
import type { ExampleActor } from './data/actors.ts';
import type { ExamplePerson } from './data/people.ts';
import type { ExamplePlan } from './data/plan.ts';
import type { ExampleRegisters } from './data/registers.ts';
import type { ExampleRound } from './data/rounds.ts';
import type { ExampleThread } from './data/threads.ts';
import type { ExampleWorksheet } from './data/worksheets.ts';
import { exampleUserId, type ExampleHome } from './example-home.ts';
import { fillDocuments } from './fill-documents.ts';
import { fillPlan } from './fill-plan.ts';
import { fillRegisters } from './fill-registers.ts';
import { fillThreads, lineId } from './fill-threads.ts';

export type ExampleTown = {
  slug: string;
  name: string;
  actors: ExampleActor[];
  people: ExamplePerson[];
  worksheets: Record<string, ExampleWorksheet>;
  registers: ExampleRegisters;
  threads: ExampleThread[];
  rounds: ExampleRound[];
  plan: { content: ExamplePlan; firstYear: number } | null;
  /** How many stations are done; the next one is under way. */
  doneStations: number;
  year: number;
};

const method = 'stad-for-stad';

/** Fills an empty collaboration with an example town's data, through the same door and rules as everyone. */
export async function fillTown(home: ExampleHome, collaborationId: string, town: ExampleTown): Promise<void> {
  const inside = <T>(work: (work: Work) => Promise<T>, userId?: string) =>
    home.door.asProgram({ collaborationId, ...(userId === undefined ? {} : { userId }) }, work);

  const actorIds = await inside((work) => fillActors(work, town.actors));
  const memberIds = await inside((work) => fillMembers(work, town, actorIds));
  await inside(({ tx }) =>
    tx
      .update(collaboration)
      .set({
        startsOn: `${town.plan ? town.year - 3 : town.year}-02-01`,
        months: '14',
        planRevisedOn: town.plan ? `${town.year - 1}-12-15` : null,
        pictureUpdatedOn: `${town.year - 1}-01-20`,
      })
      .where(eq(collaboration.id, collaborationId)),
  );
  await inside((work) => fillWorksheets(work, town.worksheets));
  const rowIds = await inside((work) => fillRegisters(work, home.services, { registers: town.registers, actorIds }));
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
  await inside((work) => fillTasks(work, town, actorIds));
  if (town.plan) {
    const { content, firstYear } = town.plan;
    await inside((work) => fillPlan(work, content, firstYear, actorIds));
    await inside((work) => fillPlanTexts(work, content));
    await inside((work) => fillDocuments(work, home.services, { actorIds, firstYear }));
  }
  const broughtBy = memberIds.get(town.people[0]!.key)!;
  await inside((work) => fillThreads(work, { method, worksheets: town.worksheets, threads: town.threads, rowIds, broughtBy }));
  // Last, so that nothing written above counts as begun afterwards.
  await inside((work) => fillJourney(work, home, town));
}

async function fillActors({ tx, scope }: Work, actors: ExampleActor[]): Promise<Map<string, string>> {
  const checkedOn = (months?: number) =>
    months === undefined ? null : new Date(Date.now() - months * 30.4 * 86_400_000).toISOString().slice(0, 10);
  const rows = await tx
    .insert(actor)
    .values(
      actors.map(({ key: _key, checkedMonthsAgo, ...row }) => ({
        ...row,
        collaborationId: scope.collaborationId,
        checkedOn: checkedOn(checkedMonthsAgo),
      })),
    )
    .returning({ id: actor.id });
  return new Map(actors.map((example, index) => [example.key, rows[index]!.id]));
}

async function fillMembers({ tx, scope }: Work, town: ExampleTown, actorIds: Map<string, string>): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, signIn: _signIn, actor: actorKey, ...person } of town.people) {
    const values = {
      ...person,
      name: person.title,
      userId: exampleUserId(town.slug, key),
      actorId: actorKey ? actorIds.get(actorKey)! : null,
      status: 'joined' as const,
    };
    if (key === town.people[0]!.key) {
      const [row] = await tx
        .update(member)
        .set(values)
        .where(and(eq(member.collaborationId, scope.collaborationId), eq(member.userId, values.userId)))
        .returning({ id: member.id });
      ids.set(key, row!.id);
      continue;
    }
    const [row] = await tx
      .insert(member)
      .values({ ...values, collaborationId: scope.collaborationId })
      .returning({ id: member.id });
    ids.set(key, row!.id);
  }
  return ids;
}

async function storeLive({ tx, scope }: Work, name: string, plain: Parameters<typeof writeLivePlain>[1]): Promise<void> {
  const doc = new Y.Doc();
  writeLivePlain(doc, plain);
  await tx.insert(liveDocument).values({
    collaborationId: scope.collaborationId,
    name,
    state: Y.encodeStateAsUpdate(doc),
    plain: { rich: {}, text: {}, list: {}, values: {}, ...plain },
  });
}

const richOf = (texts: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, richTextFromPlain(text)]));

async function fillWorksheets(work: Work, worksheets: Record<string, ExampleWorksheet>): Promise<void> {
  for (const [place, { rich, text, list = {}, values }] of Object.entries(worksheets)) {
    const rows = Object.fromEntries(
      Object.entries(list).map(([field, texts]) => [
        field,
        texts.map((line, index) => ({ id: lineId(field, index), text: line })),
      ]),
    );
    const plain = { rich: richOf(rich), text: text ?? {}, list: rows, values: values ?? {} };
    await storeLive(work, `exercise/${method}/${place}`, plain);
  }
}

const fillPlanTexts = (work: Work, content: ExamplePlan) =>
  storeLive(work, 'plan', { rich: richOf(Object.fromEntries(planTextKeys.map((key) => [key, content.texts[key] ?? '']))) });

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
    method,
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

async function fillTasks({ tx, scope }: Work, town: ExampleTown, actorIds: Map<string, string>): Promise<void> {
  const from = { originStation: 'start', originExercise: 'readiness' };
  const rows = town.plan
    ? [
        {
          title: 'Lyft frågan om tid i socialnämnden',
          actorId: actorIds.get('social')!,
          dueOn: `${town.year - 3}-02-15`,
          status: 'done' as const,
          ...from,
          originItem: 'time-resources',
        },
        {
          title: 'Provring socialjouren och hotellens nattreception',
          actorId: actorIds.get('municipality')!,
          dueOn: `${town.year}-12-01`,
          status: 'open' as const,
        },
        {
          title: 'Boka lokal för årlig översyn',
          actorId: actorIds.get('hotel')!,
          dueOn: `${town.year}-12-10`,
          status: 'open' as const,
        },
      ]
    : [
        {
          title: 'Be polisens ledning om en strategisk representant',
          actorId: actorIds.get('police')!,
          dueOn: `${town.year}-11-10`,
          status: 'open' as const,
        },
        {
          title: 'Ta upp tid och resurser i budgeten',
          actorId: actorIds.get('social')!,
          dueOn: `${town.year}-12-05`,
          status: 'open' as const,
          ...from,
          originItem: 'time-resources',
        },
        {
          title: 'Ring campingen före säsongen',
          actorId: actorIds.get('ngo')!,
          dueOn: `${town.year + 1}-04-15`,
          status: 'open' as const,
          originStation: 'problem-picture',
          originExercise: 'who-does-what',
        },
      ];
  await tx.insert(task).values(rows.map((row) => ({ ...row, collaborationId: scope.collaborationId })));
}

async function fillJourney({ tx, scope }: Work, { services }: ExampleHome, town: ExampleTown): Promise<void> {
  const stations = services.method(method, 'sv')?.stations ?? [];
  const rows = stations.flatMap((station) => {
    const written = station.exercises.filter(
      ({ key }) =>
        town.worksheets[`${station.key}/${key}`] ||
        town.rounds.some((one) => one.station === station.key && one.exercise === key),
    );
    if (station.number < town.doneStations) {
      return [
        { station: station.key, exercise: '', status: 'done' as const },
        ...station.exercises.map(({ key }) => ({ station: station.key, exercise: key, status: 'done' as const })),
      ];
    }
    if (written.length === 0) return [];
    return [
      { station: station.key, exercise: '', status: 'begun' as const },
      ...written.map(({ key }, index) => ({
        station: station.key,
        exercise: key,
        status: index === 0 ? ('done' as const) : ('begun' as const),
      })),
    ];
  });
  if (rows.length > 0)
    await tx.insert(journeyState).values(rows.map((row) => ({ ...row, method, collaborationId: scope.collaborationId })));
}
