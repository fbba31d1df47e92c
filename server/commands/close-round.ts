import { and, eq } from 'drizzle-orm';

import type { RoundSummary } from '../../contract/rounds.ts';
import { Refusal } from '../../domain/errors.ts';
import { canShowSpread, minimumAnswersForSpread } from '../../domain/spread.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { readRoundSummary, requireRound } from '../store/queries/rounds.ts';
import { round } from '../store/schema/index.ts';

/**
 * Closes a round: from now on nobody can answer, and the spread is shown without names. A closed round is never opened
 * again; a new one is. Errors: NOT_ALLOWED, NOT_FOUND, ROUND_CLOSED; TOO_FEW_ANSWERS with how many have answered and
 * how many are needed for a spread, unless `anyway` says that the group goes on without one.
 * @source design principle 3
 */
export async function closeRound(work: Work, input: { id: string; anyway: boolean }): Promise<RoundSummary> {
  const { tx, scope } = work;
  requireRight(scope, 'run-rounds');
  await requireRound(work, input.id);
  const here = and(eq(round.collaborationId, scope.collaborationId), eq(round.id, input.id));
  const [locked] = await tx.select({ closedAt: round.closedAt, number: round.number }).from(round).where(here).for('update');
  if (locked!.closedAt) throw new Refusal('ROUND_CLOSED');
  const { answered, invited } = await readRoundSummary(work, input.id);
  if (!canShowSpread(answered) && !input.anyway)
    throw new Refusal('TOO_FEW_ANSWERS', { answered, needed: minimumAnswersForSpread });
  await tx.update(round).set({ closedAt: work.clock.now() }).where(here);
  await work.audit('round.closed', input.id, { number: locked!.number, answered, invited });
  await work.changed('rounds', 'journey');
  return readRoundSummary(work, input.id);
}
