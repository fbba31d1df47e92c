import { and, eq } from 'drizzle-orm';

import { mergeActorFields, type MergeChoices, type MergedFields, type Moved } from '../../domain/actor-merge.ts';
import { Refusal } from '../../domain/errors.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { readActor } from '../store/queries/actors.ts';
import { actor, actorMerge } from '../store/schema/index.ts';
import { moveReferences } from './actor-references/all-references.ts';
import { changedByMerge } from './changed-by-merge.ts';
import { lockActorPair } from './lock-actor-pair.ts';
import { requireRightToMove } from './require-right-to-move.ts';

export type MergeActors = {
  /** The organisation that is kept, and the version its fields were chosen from. */
  id: string;
  version: number;
  /** The one that becomes part of it. */
  other: string;
  otherVersion: number;
  /** Whose value stays, for every field in which both say something else. */
  choices: MergeChoices;
};

/**
 * Merges `other` into `id`, in one transaction: two rows of the register are the same organisation. All that names the
 * other names the kept one afterwards: members, tasks, activities, budget, grants, communication, evaluation, decisions,
 * cells of registers, links of the thread (`actor-references/`). Frozen documents and the log stay as they are. The
 * other's row stays too, marked and hidden, with all that was written of it; `undoActorMerge` puts everything back.
 *
 * What cannot stand twice: an activity names the kept one once, as far forward as either stood. Of two confirmations of
 * one document the answered one stays; two answered ones refuse the merge. Of two thread links of one place the kept
 * one's stays. Two rows of a register about the same organisation both stay, for the group to look at.
 *
 * Who may answer for an organisation is the coordinator's to say, so a merge that moves decisions, or members with an
 * account, is too; every other one the core group may make.
 * Errors: NOT_ALLOWED; BAD_INPUT for itself, and with the fields that lack a choice; NOT_FOUND for one that is not in the
 * register; ACTOR_MERGED; STALE_VERSION with both as they are; MERGE_BOTH_ANSWERED with the documents.
 */
export async function mergeActors(work: Work, input: MergeActors): Promise<{ id: string }> {
  const { tx, scope } = work;
  requireRight(scope, 'write-actors');
  const pair = { kept: input.id, merged: input.other };
  await lockActorPair(work, pair);
  const { kept, merged } = await readPair(work, input);
  const { changes, missing } = mergeActorFields(kept, merged, input.choices);
  if (missing.length > 0) throw new Refusal('BAD_INPUT', { fields: missing.map((field) => ({ path: `choices.${field}` })) });
  const journal: Moved[] = [...fieldsMoved(kept, changes), ...(await moveReferences(work, pair))];
  await requireRightToMove(work, journal);
  const now = work.clock.now();
  await set(work, pair.kept, { ...changes, version: kept.version + 1, updatedAt: now });
  await set(work, pair.merged, { mergedInto: pair.kept, mergedAt: now, archivedAt: now, version: merged.version + 1 });
  const [made] = await tx
    .insert(actorMerge)
    .values({
      collaborationId: scope.collaborationId,
      keptId: pair.kept,
      mergedId: pair.merged,
      mergedBy: scope.member?.id ?? null,
      mergedAt: now,
      journal,
    })
    .returning({ id: actorMerge.id });
  await work.audit('actor.merged', pair.kept, { merged: pair.merged, moved: journal.length });
  await changedByMerge(work, journal);
  return made!;
}

/** Both organisations, when the choices were made from what they are now. */
async function readPair(work: Work, { id, version, other, otherVersion }: MergeActors) {
  const kept = await readActor(work, id);
  const merged = await readActor(work, other);
  if (kept.version !== version || merged.version !== otherVersion) throw new Refusal('STALE_VERSION', { kept, merged });
  return { kept, merged };
}

function fieldsMoved(kept: MergedFields, after: Partial<MergedFields>): Moved[] {
  const fields = Object.keys(after) as (keyof MergedFields)[];
  if (fields.length === 0) return [];
  return [{ kind: 'fields', before: Object.fromEntries(fields.map((field) => [field, kept[field]])), after }];
}

async function set({ tx, scope }: Work, id: string, change: Partial<typeof actor.$inferInsert>): Promise<void> {
  await tx
    .update(actor)
    .set(change)
    .where(and(eq(actor.collaborationId, scope.collaborationId), eq(actor.id, id)));
}
