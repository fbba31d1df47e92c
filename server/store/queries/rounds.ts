import { and, desc, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';

import type { RoundSummary } from '../../../contract/rounds.ts';
import { Refusal } from '../../../domain/errors.ts';
import { may } from '../../policies/may.ts';
import type { Work } from '../door.ts';
import { member, response, type ResponseAnswers, round, roundParticipant } from '../schema/index.ts';
import { inWordOrder } from '../word-order.ts';

export type RoundFilter = { method?: string; station?: string; exercise?: string; field?: string; state?: 'open' | 'closed' };
export type RoundRow = typeof round.$inferSelect;

/** Rounds that match, newest first, with how many take part and have answered. */
export async function listRounds(work: Work, filter: RoundFilter = {}): Promise<RoundSummary[]> {
  const { tx, scope } = work;
  const conditions: (SQL | undefined)[] = [eq(round.collaborationId, scope.collaborationId)];
  for (const key of ['method', 'station', 'exercise', 'field'] as const)
    if (filter[key]) conditions.push(eq(round[key], filter[key]));
  if (filter.state) conditions.push(filter.state === 'open' ? isNull(round.closedAt) : isNotNull(round.closedAt));
  const rows = await tx
    .select()
    .from(round)
    .where(and(...conditions))
    .orderBy(desc(round.openedAt), desc(round.id));
  const people = await readParticipants(
    work,
    rows.map((row) => row.id),
  );
  return rows.map((row) =>
    summarise(
      work,
      row,
      people.filter((person) => person.roundId === row.id),
    ),
  );
}

/** A round by id. NOT_FOUND when there is none here. */
export async function requireRound({ tx, scope }: Work, id: string): Promise<RoundRow> {
  const [row] = await tx
    .select()
    .from(round)
    .where(and(eq(round.collaborationId, scope.collaborationId), eq(round.id, id)));
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}

/** One round in short. NOT_FOUND when there is none here. */
export async function readRoundSummary(work: Work, id: string): Promise<RoundSummary> {
  return summarise(work, await requireRound(work, id), await readParticipants(work, [id]));
}

export type Participant = {
  roundId: string;
  memberId: string;
  userId: string | null;
  name: string;
  title: string;
  answered: boolean;
  remindedAt: Date | null;
};

/** Who takes part: those still in the core group, and those who answered before they left it. By name. */
export function readParticipants({ tx, scope }: Work, roundIds: string[]): Promise<Participant[]> {
  if (roundIds.length === 0) return Promise.resolve([]);
  return tx
    .select({
      roundId: roundParticipant.roundId,
      memberId: roundParticipant.memberId,
      userId: member.userId,
      name: member.name,
      title: member.title,
      answered: roundParticipant.answered,
      remindedAt: roundParticipant.remindedAt,
    })
    .from(roundParticipant)
    .innerJoin(
      member,
      and(eq(member.collaborationId, roundParticipant.collaborationId), eq(member.id, roundParticipant.memberId)),
    )
    .where(
      and(
        eq(roundParticipant.collaborationId, scope.collaborationId),
        inArray(roundParticipant.roundId, roundIds),
        or(eq(roundParticipant.answered, true), and(isNull(member.endedAt), inArray(member.role, ['coordinator', 'core']))),
      ),
    )
    .orderBy(inWordOrder(member.name), member.id);
}

/** My own answers in a round and their version, 0 when there are none; the database shows no others. */
export async function readMyAnswers(
  { tx, scope }: Work,
  roundId: string,
): Promise<{ answers: ResponseAnswers; version: number }> {
  const [row] = await tx
    .select({ answers: response.answers, version: response.version })
    .from(response)
    .where(
      and(
        eq(response.collaborationId, scope.collaborationId),
        eq(response.roundId, roundId),
        eq(response.authorId, scope.userId),
      ),
    );
  return row ?? { answers: {}, version: 0 };
}

/** A round in short, from its row and the people in it. */
export function summarise({ scope }: Work, row: RoundRow, people: Participant[]): RoundSummary {
  const me = people.find((person) => person.memberId === scope.member?.id);
  const canJoin = row.closedAt === null && may(scope, 'answer-rounds');
  return {
    id: row.id,
    method: row.method,
    station: row.station,
    exercise: row.exercise,
    field: row.field,
    number: row.number,
    items: row.items,
    labels: row.labels,
    state: row.closedAt ? 'closed' : 'open',
    openedAt: row.openedAt.toISOString(),
    closesOn: row.closesOn,
    closedAt: row.closedAt?.toISOString() ?? null,
    invited: people.length,
    answered: people.filter((person) => person.answered).length,
    mine: me?.answered ? 'answered' : me || canJoin ? 'waiting' : 'not-invited',
  };
}
