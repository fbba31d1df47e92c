import { and, eq, gt, sql } from 'drizzle-orm';

import type { Outcome } from '../../contract/rounds.ts';
import { Refusal } from '../../domain/errors.ts';
import type { Field } from '../../domain/method.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { decisionRange, fieldEverUsed } from '../store/queries/method-in-use.ts';
import { requireRound, type RoundRow } from '../store/queries/rounds.ts';
import { round, roundOutcome } from '../store/schema/index.ts';

export type DecideInput = {
  id: string;
  item: string;
  /** Yes is 1 and no is 0; on a scale the step; null takes the value back; left out leaves it. */
  value?: number | null | undefined;
  why?: string | undefined;
  /** Version last seen; 0 when nothing was decided yet. */
  version: number;
};

/**
 * Sets what the group decides about one item after it has seen the spread; two may change the value and the reason at
 * the same time. Only the newest round can be decided: an
 * older one is history. Errors: NOT_ALLOWED; NOT_FOUND for the round or the item; ROUND_OPEN while answers still come;
 * ROUND_CLOSED when a later round exists; BAD_INPUT for a value off the scale; STALE_VERSION with the current outcome.
 * @source design principle 3, settlement 4
 */
export async function decideRoundItem(work: Work, services: Services, input: DecideInput): Promise<Outcome> {
  requireRight(work.scope, 'write-content');
  const row = await requireRound(work, input.id);
  if (!row.items.includes(input.item)) throw new Refusal('NOT_FOUND', { item: input.item });
  if (!row.closedAt) throw new Refusal('ROUND_OPEN', { id: row.id });
  await refuseHistory(work, row);
  checkValue(await fieldEverUsed(work, services, row), input.value);
  const saved = input.version === 0 ? await insertOutcome(work, input) : await updateOutcome(work, input);
  if (!saved) throw new Refusal('STALE_VERSION', { current: await readOutcome(work, input) });
  await work.audit('round.decided', row.id, { item: input.item, value: saved.value });
  await work.changed('rounds', 'journey');
  return presentOutcome(saved);
}

async function refuseHistory({ tx, scope }: Work, row: RoundRow): Promise<void> {
  const [later] = await tx
    .select({ id: round.id })
    .from(round)
    .where(
      and(
        eq(round.collaborationId, scope.collaborationId),
        eq(round.method, row.method),
        eq(round.station, row.station),
        eq(round.exercise, row.exercise),
        eq(round.field, row.field),
        gt(round.number, row.number),
      ),
    )
    .limit(1);
  if (later) throw new Refusal('ROUND_CLOSED', { later: later.id });
}

function checkValue(field: Field | undefined, value: number | null | undefined): void {
  const { min, max } = field ? decisionRange(field) : { min: 0, max: 100 };
  if (typeof value === 'number' && (value < min || value > max)) throw new Refusal('BAD_INPUT', { fields: [{ path: 'value' }] });
}

async function insertOutcome({ tx, scope }: Work, { id, item, value, why }: DecideInput) {
  const [row] = await tx
    .insert(roundOutcome)
    .values({ collaborationId: scope.collaborationId, roundId: id, item, value: value ?? null, why: why ?? '' })
    .onConflictDoNothing()
    .returning();
  return row;
}

async function updateOutcome(work: Work, { value, why, version, ...place }: DecideInput) {
  const [row] = await work.tx
    .update(roundOutcome)
    .set({ value, why, version: sql`${roundOutcome.version} + 1`, updatedAt: work.clock.now() })
    .where(and(at(work, place), eq(roundOutcome.version, version)))
    .returning();
  return row;
}

async function readOutcome(work: Work, place: { id: string; item: string }): Promise<Outcome> {
  const [row] = await work.tx.select().from(roundOutcome).where(at(work, place));
  return row ? presentOutcome(row) : { item: place.item, value: null, why: '', version: 0 };
}

function at({ scope }: Work, { id, item }: { id: string; item: string }) {
  return and(eq(roundOutcome.collaborationId, scope.collaborationId), eq(roundOutcome.roundId, id), eq(roundOutcome.item, item));
}

function presentOutcome({ item, value, why, version }: typeof roundOutcome.$inferSelect): Outcome {
  return { item, value, why, version };
}
