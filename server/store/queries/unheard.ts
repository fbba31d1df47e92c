import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';

import type { StationRoom } from '../../../contract/station-room.ts';
import type { Method, MethodRegister, Station } from '../../../domain/method.ts';
import { namedInRow, rowTitle } from '../../../domain/register.ts';
import type { Work } from '../door.ts';
import { activityActor, confirmation, guest, member, registerRow, task } from '../schema/index.ts';
import { readNewestDocument } from './documents.ts';
import { listRounds, readParticipants } from './rounds.ts';

type Place = { method: Method; station: Station };
type Unheard = NonNullable<StationRoom['unheard']>;

/**
 * Who has not been heard at a station: people who have not answered its newest rounds, organisations that nothing
 * there comes from or names, and groups that a register names and whose voice nobody brings. Who wrote in a shared sheet
 * is not kept, so one that only took part in the talk is among them. Only for those who may follow rounds. @source inventory settlement 32
 */
export async function readUnheard(
  work: Work,
  { organisations, ...place }: Place & { organisations: { id: string; name: string }[] },
): Promise<Unheard> {
  const rounds = await listRounds(work, { method: place.method.id, station: place.station.key });
  const people = await readParticipants(
    work,
    rounds.map(({ id }) => id),
  );
  const newest = rounds.filter(
    (round) => round === rounds.find(({ exercise, field }) => exercise === round.exercise && field === round.field),
  );
  const answered = people.filter((person) => person.answered).map(({ memberId }) => memberId);
  const heard = new Set([
    ...(await organisationsOf(work, answered)),
    ...(await namedInRows(work, place)),
    ...(await guestsOf(work, place)),
    ...(await withTasks(work, place)),
    ...(await withActivities(work, place)),
    ...(await decided(work, place)),
  ]);
  return {
    rounds: newest
      .map(({ id, exercise, state }) => ({
        exercise,
        state,
        waiting: people
          .filter((one) => one.roundId === id && !one.answered)
          .map(({ memberId, name }) => ({ id: memberId, name })),
      }))
      .filter(({ waiting }) => waiting.length > 0),
    organisations: organisations.filter(({ id }) => !heard.has(id)),
    groups: place.station.hear.includes('network') ? await withoutVoice(work, place) : [],
    outOf: organisations.length,
  };
}

/** Rows of the method's registers of groups whose voice nobody brings yet. */
async function withoutVoice(work: Work, { method }: Place): Promise<Unheard['groups']> {
  const rows = await rowsOf(
    work,
    method.registers.filter(({ voice }) => voice !== null),
  );
  return rows.flatMap(({ id, register, values }) => {
    const name = rowTitle(register, values, () => undefined);
    const voice = values[register.voice!];
    const isHeard = typeof voice === 'string' && voice.trim() !== '';
    return isHeard || name === '' ? [] : { register: register.key, id, name };
  });
}

/** Rows of these registers in their order, each with its register. */
async function rowsOf({ tx, scope }: Work, registers: readonly MethodRegister[]) {
  const found = new Map(registers.map((register) => [register.key, register]));
  if (found.size === 0) return [];
  const rows = await tx
    .select({ id: registerRow.id, register: registerRow.register, values: registerRow.values })
    .from(registerRow)
    .where(
      and(
        eq(registerRow.collaborationId, scope.collaborationId),
        isNull(registerRow.removedAt),
        inArray(registerRow.register, [...found.keys()]),
      ),
    )
    .orderBy(registerRow.position, registerRow.id);
  return rows.map(({ register, ...row }) => ({ ...row, register: found.get(register)! }));
}

/** The organisations of these people, also of those who have left. */
async function organisationsOf({ tx, scope }: Work, memberIds: string[]): Promise<string[]> {
  if (memberIds.length === 0) return [];
  const rows = await tx
    .select({ actorId: member.actorId })
    .from(member)
    .where(and(eq(member.collaborationId, scope.collaborationId), inArray(member.id, memberIds)));
  return rows.flatMap(({ actorId }) => actorId ?? []);
}

const registersAt = ({ station }: Place) =>
  station.exercises.flatMap(({ fields }) => fields.flatMap(({ register }) => register?.name ?? []));

/** Organisations that rows of the registers shown at the station name. */
async function namedInRows(work: Work, place: Place): Promise<string[]> {
  const names = registersAt(place);
  const rows = await rowsOf(
    work,
    place.method.registers.filter(({ key }) => names.includes(key)),
  );
  return rows.flatMap(({ register, values }) => namedInRow(register, values).actors);
}

/** Organisations that have answered an exercise of the station by a guest's link. */
async function guestsOf({ tx, scope }: Work, { method, station }: Place): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ actorId: guest.actorId })
    .from(guest)
    .where(
      and(
        eq(guest.collaborationId, scope.collaborationId),
        eq(guest.method, method.id),
        eq(guest.station, station.key),
        isNotNull(guest.answeredAt),
      ),
    );
  return rows.flatMap(({ actorId }) => actorId ?? []);
}

async function withTasks({ tx, scope }: Work, { station }: Place): Promise<string[]> {
  const rows = await tx
    .select({ actorId: task.actorId, memberActorId: member.actorId })
    .from(task)
    .leftJoin(member, and(eq(member.collaborationId, task.collaborationId), eq(member.id, task.memberId)))
    .where(and(eq(task.collaborationId, scope.collaborationId), eq(task.originStation, station.key)));
  return rows.flatMap(({ actorId, memberActorId }) => [actorId, memberActorId].flatMap((id) => id ?? []));
}

/** A station that shows the plan's goals: organisations that carry an activity. */
async function withActivities({ tx, scope }: Work, place: Place): Promise<string[]> {
  if (!registersAt(place).includes('goals')) return [];
  const rows = await tx
    .selectDistinct({ actorId: activityActor.actorId })
    .from(activityActor)
    .where(eq(activityActor.collaborationId, scope.collaborationId));
  return rows.map(({ actorId }) => actorId);
}

/** Organisations that have decided about the newest document the station ends in, whatever they decided. */
async function decided(work: Work, { station }: Place): Promise<string[]> {
  const newest = station.decides ? await readNewestDocument(work, station.decides) : null;
  if (!newest) return [];
  const rows = await work.tx
    .select({ actorId: confirmation.actorId })
    .from(confirmation)
    .where(
      and(
        eq(confirmation.collaborationId, work.scope.collaborationId),
        eq(confirmation.documentId, newest.id),
        inArray(confirmation.state, ['confirmed', 'reserved', 'declined']),
      ),
    );
  return rows.map(({ actorId }) => actorId);
}
