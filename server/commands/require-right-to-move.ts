import { and, count, eq, inArray, isNotNull, type SQL } from 'drizzle-orm';

import type { Moved } from '../../domain/actor-merge.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { member } from '../store/schema/index.ts';

/**
 * Which organisation a decision belongs to, and which one someone with an account speaks for, is the coordinator's to
 * change; or a member could merge another organisation into the own one and answer for it. Errors: NOT_ALLOWED.
 */
export async function requireRightToMove(work: Work, journal: Moved[]): Promise<void> {
  if (journal.some(({ kind }) => kind === 'confirmation' || kind === 'confirmation-dropped'))
    requireRight(work.scope, 'run-confirmations');
  const ids = journal.flatMap((moved) => (moved.kind === 'column' && moved.column === 'member' ? moved.ids : []));
  if (ids.length > 0 && (await countWithAccount(work, inArray(member.id, ids))) > 0) requireRight(work.scope, 'manage-members');
}

/** How many people with an account speak for an organisation. */
export function membersWithAccount(work: Work, actorId: string): Promise<number> {
  return countWithAccount(work, eq(member.actorId, actorId));
}

async function countWithAccount({ tx, scope }: Work, condition: SQL): Promise<number> {
  const here = and(eq(member.collaborationId, scope.collaborationId), condition, isNotNull(member.userId));
  const [row] = await tx.select({ n: count() }).from(member).where(here);
  return row!.n;
}
