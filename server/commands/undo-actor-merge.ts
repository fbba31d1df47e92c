import { actorFields } from '../../domain/actor.ts';
import { and, eq, isNull } from 'drizzle-orm';

import { type Moved, undoUntil } from '../../domain/actor-merge.ts';
import { Refusal } from '../../domain/errors.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { laterMergeOf } from '../store/queries/actor-merges.ts';
import { readActor } from '../store/queries/actors.ts';
import { actor, actorMerge } from '../store/schema/index.ts';
import { putBackReferences } from './actor-references/all-references.ts';
import { changedByMerge } from './changed-by-merge.ts';
import { lockRows } from './lock-actor-pair.ts';
import { requireRightToMove } from './require-right-to-move.ts';

/**
 * Undoes a merge within 30 days: the merged organisation is back, and all that moved names it again. What has been
 * changed since stays: a field of the kept one that was rewritten, and a row that was removed or names another now.
 * `left` counts the latter. Merges that share an organisation are undone last first, so that each is undone exactly.
 * Errors: NOT_ALLOWED as for merging; NOT_FOUND for a merge that is not, or is undone already; MERGE_UNDO_LATE;
 * MERGE_UNDO_ORDER with the later merge.
 */
export async function undoActorMerge(work: Work, id: string, now = work.clock.now()): Promise<{ actorId: string; left: number }> {
  const { tx, scope } = work;
  requireRight(scope, 'write-actors');
  const { keptId: kept, mergedId: merged } = await readMerge(work, id);
  await lockRows(work, [kept, merged]);
  // Read again: another may have undone it while this waited.
  const merge = await readMerge(work, id);
  if (undoUntil(merge.mergedAt) <= now) throw new Refusal('MERGE_UNDO_LATE');
  const later = await laterMergeOf(work, merge);
  if (later !== null) throw new Refusal('MERGE_UNDO_ORDER', { later });
  await requireRightToMove(work, merge.journal);
  await set(work, merged, { mergedInto: null, mergedAt: null, archivedAt: null });
  const left = await putBackReferences(work, { kept, merged }, merge.journal);
  await putBackFields(work, kept, merge.journal);
  await tx
    .update(actorMerge)
    .set({ undoneAt: now, journal: [] })
    .where(and(eq(actorMerge.collaborationId, scope.collaborationId), eq(actorMerge.id, id)));
  await work.audit('actor.merge-undone', kept, { merged, left });
  await changedByMerge(work, merge.journal);
  return { actorId: merged, left };
}

async function readMerge({ tx, scope }: Work, id: string) {
  const here = and(eq(actorMerge.collaborationId, scope.collaborationId), eq(actorMerge.id, id), isNull(actorMerge.undoneAt));
  const [row] = await tx.select().from(actorMerge).where(here);
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}

/** What the merge wrote in the kept organisation, where it still says so. */
async function putBackFields(work: Work, kept: string, journal: Moved[]): Promise<void> {
  const moved = journal.find((one) => one.kind === 'fields');
  const now = await readActor(work, kept);
  const fields = actorFields.filter((field) => moved && field in moved.after && now[field] === moved.after[field]);
  await set(work, kept, Object.fromEntries(fields.map((field) => [field, moved!.before[field]])));
}

/** With a new version, so that a page that shows it as it was is refused. */
async function set(work: Work, id: string, change: Partial<typeof actor.$inferInsert>): Promise<void> {
  const { version } = await readActor(work, id);
  await work.tx
    .update(actor)
    .set({ ...change, version: version + 1, updatedAt: work.clock.now() })
    .where(and(eq(actor.collaborationId, work.scope.collaborationId), eq(actor.id, id)));
}
