import * as Y from 'yjs';

import { addMonths } from '../../domain/dates.ts';
import { planTextKeys } from '../../domain/plan.ts';
import { richTextFromPlain } from '../../domain/rich-text.ts';
import { writeLivePlain } from '../../worksheets/live-document.ts';
import type { Work } from '../store/door.ts';
import { actor, collaboration, journeyState, liveDocument, member } from '../store/schema/index.ts';
import { and, eq, sql } from 'drizzle-orm';
import type { ExampleActor } from './data/actors.ts';
import type { ExamplePlan } from './data/plan.ts';
import type { ExampleWorksheet } from './data/worksheets.ts';
import { exampleUserId, type ExampleHome } from './example-home.ts';
import { exampleMethod as method, type ExampleTown } from './example-town.ts';
import { fillFollowUp } from './fill-follow-up.ts';
import { fillDocuments } from './fill-documents.ts';
import { fillPlan } from './fill-plan.ts';
import { fillRegisters } from './fill-registers.ts';
import { fillRounds } from './fill-rounds.ts';
import { fillTasks } from './fill-tasks.ts';
import { fillThreads, lineId } from './fill-threads.ts';

/**
 * Fills an empty collaboration with an example town's data, through the same rules as everyone, and all or nothing: one that
 * is interrupted is empty still.
 */
export async function fillTown(home: ExampleHome, collaborationId: string, town: ExampleTown): Promise<void> {
  await home.door.asProgram({ collaborationId }, (whole) => fillWithin(whole, home, town));
}

async function fillWithin(whole: Work, home: ExampleHome, town: ExampleTown): Promise<void> {
  const inside = async <T>(work: (work: Work) => Promise<T>, userId = whole.scope.userId): Promise<T> => {
    await whole.tx.execute(sql`select set_config('ringar.user_id', ${userId}, true)`);
    return work({ ...whole, scope: { ...whole.scope, userId } });
  };
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
      .where(eq(collaboration.id, whole.scope.collaborationId)),
  );
  await inside((work) => fillWorksheets(work, town.worksheets));
  const rowIds = await inside((work) => fillRegisters(work, home.services, { registers: town.registers, actorIds }));
  await fillRounds(inside, town, memberIds);
  await inside((work) => fillTasks(work, town, actorIds));
  if (town.plan) {
    const { content, firstYear } = town.plan;
    await inside((work) => fillPlan(work, content, firstYear, actorIds));
    await inside((work) => fillPlanTexts(work, content));
    await inside((work) => fillDocuments(work, home.services, { actorIds, firstYear }));
    await inside((work) => fillFollowUp(work, { year: town.year, memberIds }));
  }
  const broughtBy = memberIds.get(town.people[0]!.key)!;
  await inside((work) => fillThreads(work, { method, worksheets: town.worksheets, threads: town.threads, rowIds, broughtBy }));
  // Last, so that nothing written above counts as begun afterwards.
  await inside((work) => fillJourney(work, home, town));
}

async function fillActors({ tx, scope, clock }: Work, actors: ExampleActor[]): Promise<Map<string, string>> {
  const checkedOn = (months?: number) => (months === undefined ? null : addMonths(clock.today(), -months));
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

async function fillJourney({ tx, scope }: Work, { services }: ExampleHome, town: ExampleTown): Promise<void> {
  const stations = services.method(method, 'sv')?.stations ?? [];
  const rows = stations.flatMap((station) => {
    const written = station.exercises.filter(
      ({ key, fields }) =>
        town.worksheets[`${station.key}/${key}`] ||
        fields.some(({ register }) => register && town.registers[register.name]) ||
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
    await tx
      .insert(journeyState)
      .values(rows.map((row) => ({ ...row, method, setByMember: true, collaborationId: scope.collaborationId })));
}
