import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';

import type { Outcome, RoundVerdict, TrendRound } from '../../../contract/rounds.ts';
import type { Field } from '../../../domain/method.ts';
import { engagement } from '../../../domain/rules/engagement.ts';
import { readiness } from '../../../domain/rules/readiness.ts';
import { type Spread, spreadOf } from '../../../domain/spread.ts';
import type { Work } from '../door.ts';
import { round, roundOutcome } from '../schema/index.ts';
import { answerRange, type FieldPlace } from './method-in-use.ts';

export type ItemSpread = Spread & { item: string };

/** How the answers of closed rounds are spread, per round and item. What the database hides is not there. */
export async function readSpreads(
  { tx }: Work,
  roundIds: string[],
  field: Field | undefined,
): Promise<Map<string, ItemSpread[]>> {
  if (roundIds.length === 0) return new Map();
  const { rows } = await tx.execute<{ round_id: string; item: string; value: number; answers: number }>(
    sql`select r.id as round_id, s.item, s.value, s.answers from unnest(${sql.param(roundIds)}::uuid[]) as r(id)
        cross join lateral round_spread(r.id) s`,
  );
  const values = new Map<string, Map<string, number[]>>();
  for (const row of rows) {
    const items = values.get(row.round_id) ?? new Map<string, number[]>();
    values.set(row.round_id, items);
    items.set(row.item, [...(items.get(row.item) ?? []), ...Array<number>(row.answers).fill(row.value)]);
  }
  const scale = field ? answerRange(field) : undefined;
  return new Map(
    [...values].map(([id, items]) => [id, [...items].map(([item, given]) => ({ item, ...spreadOf(given, scale) }))]),
  );
}

/** Comments of a closed round per item, without names, in the order the database scrambled them to. */
export async function readComments({ tx }: Work, roundId: string): Promise<{ item: string; comments: string[] }[]> {
  const { rows } = await tx.execute<{ item: string; comment: string }>(sql`select item, comment from round_comments(${roundId})`);
  return [...Map.groupBy(rows, (row) => row.item)].map(([item, given]) => ({ item, comments: given.map((row) => row.comment) }));
}

/** What the group has decided, per round. */
export async function readOutcomes({ tx, scope }: Work, roundIds: string[]): Promise<Map<string, Outcome[]>> {
  if (roundIds.length === 0) return new Map();
  const rows = await tx
    .select({
      roundId: roundOutcome.roundId,
      item: roundOutcome.item,
      value: roundOutcome.value,
      why: roundOutcome.why,
      version: roundOutcome.version,
    })
    .from(roundOutcome)
    .where(and(eq(roundOutcome.collaborationId, scope.collaborationId), inArray(roundOutcome.roundId, roundIds)));
  return new Map(
    [...Map.groupBy(rows, (row) => row.roundId)].map(([id, given]) => [
      id,
      given.map(({ roundId: _roundId, ...outcome }) => outcome),
    ]),
  );
}

/** What the field's rule says of the group's values; null when it names none of the rules that read a round. */
export function roundVerdict(rule: string | null | undefined, items: string[], outcomes: Outcome[]): RoundVerdict | null {
  const valueOf = (item: string) => outcomes.find((outcome) => outcome.item === item)?.value ?? null;
  if (rule === 'engagement') {
    const statements = items.map((key) => ({ key, value: valueOf(key) === null ? null : valueOf(key) === 1 }));
    return { rule, ...engagement(statements) };
  }
  if (rule === 'readiness') return { rule, ...readiness(items.map((key) => ({ key, value: valueOf(key) }))) };
  return null;
}

/** Every closed round of a field, oldest first: what the group decided, the medians and the verdict. */
export async function readTrend(
  work: Work,
  place: FieldPlace & { method: string },
  field: Field | undefined,
): Promise<TrendRound[]> {
  const { tx, scope } = work;
  const rows = await tx
    .select()
    .from(round)
    .where(
      and(
        eq(round.collaborationId, scope.collaborationId),
        eq(round.method, place.method),
        eq(round.station, place.station),
        eq(round.exercise, place.exercise),
        eq(round.field, place.field),
        isNotNull(round.closedAt),
      ),
    )
    .orderBy(asc(round.number));
  const ids = rows.map((row) => row.id);
  const spreads = await readSpreads(work, ids, field);
  const outcomes = await readOutcomes(work, ids);
  return rows.map((row) => {
    const decided = outcomes.get(row.id) ?? [];
    return {
      id: row.id,
      number: row.number,
      closedAt: row.closedAt!.toISOString(),
      verdict: roundVerdict(field?.rule, row.items, decided),
      items: row.items.map((item) => {
        const spread = spreads.get(row.id)?.find((one) => one.item === item);
        const groupValue = decided.find((one) => one.item === item)?.value ?? null;
        return { item, groupValue, median: spread?.median ?? null, n: spread?.n ?? 0 };
      }),
    };
  });
}
