import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';

import type { RoundSummary } from '../../contract/rounds.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Field, Method } from '../../domain/method.ts';
import { rowTitle } from '../../domain/register.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { listActors } from '../store/queries/actors.ts';
import { exerciseOf, methodInUse } from '../store/queries/method-in-use.ts';
import { selectRegisterRows } from '../store/queries/register-rows.ts';
import { readRoundSummary } from '../store/queries/rounds.ts';
import { member, round, roundParticipant } from '../store/schema/index.ts';
import { markBegun } from './mark-begun.ts';

export type OpenRoundInput = {
  method: string;
  station: string;
  exercise: string;
  field: string;
  /** ISO date to answer by; null = no date. */
  closesOn: string | null;
};

/**
 * Opens a round of a field in a silent exercise: each joined coordinator and core member answers alone. The items are
 * kept as they are now, so that a changed method never rewrites an old answer. Opening after a closed round makes the
 * next number. Errors: NOT_ALLOWED; NOT_FOUND; BAD_INPUT for a field that is not answered in rounds, or a date that has
 * passed; ROUND_OPEN with the id of the one that is open; ROUND_WITHOUT_ROWS when there is nothing to put dots on.
 * @source design principle 3, inventory B03 B10 V04
 */
export async function openRound(work: Work, services: Services, input: OpenRoundInput): Promise<RoundSummary> {
  requireRight(work.scope, 'run-rounds');
  const { items, labels } = await silentItems(work, services, input);
  if (input.closesOn !== null && input.closesOn < work.clock.today()) {
    throw new Refusal('BAD_INPUT', { fields: [{ path: 'closesOn' }] });
  }
  const number = await nextNumber(work, input);
  const { tx, scope } = work;
  const { method, station, exercise, field, closesOn } = input;
  const [created] = await tx
    .insert(round)
    .values({
      collaborationId: scope.collaborationId,
      method,
      station,
      exercise,
      field,
      closesOn,
      number,
      items,
      labels,
      openedBy: scope.member?.id ?? null,
      openedAt: work.clock.now(),
    })
    .returning({ id: round.id });
  await invite(work, created!.id);
  await markBegun(work, input);
  await work.audit('round.opened', created!.id, { station, exercise, field, number });
  await work.changed('rounds', 'journey');
  return readRoundSummary(work, created!.id);
}

type Items = { items: string[]; labels: string[] };

async function silentItems(work: Work, services: Services, input: OpenRoundInput): Promise<Items> {
  const method = await methodInUse(work, services, input.method);
  const exercise = exerciseOf(method, input);
  const field = exercise.fields.find((one) => one.key === input.field);
  if (!field) throw new Refusal('NOT_FOUND', { field: input.field });
  const isSilent = exercise.mode === 'silent' && ['yes-no', 'scale', 'dots'].includes(field.type);
  if (!isSilent) throw new Refusal('BAD_INPUT', { fields: [{ path: 'field' }] });
  if (field.type === 'dots') return rowsToChoose(work, method, field);
  return { items: field.items.map((item) => item.key), labels: [] };
}

/** The rows of the register as they are now, with their words: a row that is removed later keeps its dots. */
async function rowsToChoose(work: Work, { registers }: Method, { register }: Field): Promise<Items> {
  const declared = registers.find(({ key }) => key === register?.name);
  const rows = declared ? await selectRegisterRows(work, declared.key) : [];
  const actors = declared?.columns[0]?.type === 'actor' ? await listActors(work) : [];
  const named = rows
    .map(({ id, values }) => ({
      id,
      label: rowTitle(declared!, values, (actor) => actors.find((one) => one.id === actor)?.name),
    }))
    .filter(({ label }) => label.trim() !== '');
  if (named.length === 0) throw new Refusal('ROUND_WITHOUT_ROWS');
  return { items: named.map(({ id }) => id), labels: named.map(({ label }) => label) };
}

/** One coordinator at a time counts, or two could open the same round. */
async function nextNumber({ tx, scope }: Work, { method, station, exercise, field }: OpenRoundInput): Promise<number> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`round:${scope.collaborationId}/${method}/${station}/${exercise}/${field}`}, 0))`,
  );
  const [latest] = await tx
    .select({ id: round.id, number: round.number, closedAt: round.closedAt })
    .from(round)
    .where(
      and(
        eq(round.collaborationId, scope.collaborationId),
        eq(round.method, method),
        eq(round.station, station),
        eq(round.exercise, exercise),
        eq(round.field, field),
      ),
    )
    .orderBy(desc(round.number))
    .limit(1);
  if (latest && latest.closedAt === null) throw new Refusal('ROUND_OPEN', { id: latest.id });
  return (latest?.number ?? 0) + 1;
}

async function invite({ tx, scope }: Work, roundId: string): Promise<void> {
  const people = await tx
    .select({ id: member.id })
    .from(member)
    .where(
      and(
        eq(member.collaborationId, scope.collaborationId),
        eq(member.status, 'joined'),
        inArray(member.role, ['coordinator', 'core']),
        isNull(member.endedAt),
      ),
    );
  if (people.length === 0) return;
  await tx
    .insert(roundParticipant)
    .values(people.map(({ id }) => ({ collaborationId: scope.collaborationId, roundId, memberId: id })));
}
