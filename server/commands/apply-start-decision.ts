import { eq, sql } from 'drizzle-orm';

import type { StartDecisionSnapshot } from '../../domain/document.ts';
import type { Work } from '../store/door.ts';
import { collaboration } from '../store/schema/index.ts';

/**
 * Lets a frozen decision to start set the collaboration's period: its first day and its length in months. A decision
 * to wait or to do something smaller changes nothing.
 * @source inventory B02, A12
 */
export async function applyStartDecision(work: Work, decision: StartDecisionSnapshot['decision']): Promise<void> {
  if (decision.outcome !== 'start') return;
  const { startsOn, months } = decision;
  await work.tx
    .update(collaboration)
    .set({ startsOn, months: months === null ? null : String(months), version: sql`${collaboration.version} + 1` })
    .where(eq(collaboration.id, work.scope.collaborationId));
  await work.changed('collaboration', 'journey');
}
