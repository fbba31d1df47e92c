import { and, desc, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import { undoUntil } from '../../../domain/actor-merge.ts';
import type { Work } from '../door.ts';
import { actor, actorMerge, member } from '../schema/index.ts';
import { readActor } from './actors.ts';

/** The organisation that each merged one is part of now, also after several merges; by the merged one's id. */
export async function readMergedActors({ tx, scope }: Work): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: actor.id, into: actor.mergedInto })
    .from(actor)
    .where(and(eq(actor.collaborationId, scope.collaborationId), isNotNull(actor.mergedInto)));
  const into = new Map(rows.map((row) => [row.id, row.into!]));
  const last = (id: string): string => (into.has(id) ? last(into.get(id)!) : id);
  return new Map([...into.keys()].map((id) => [id, last(id)]));
}

/** One organisation; for one that was merged, the one it is part of now, and which was asked for. Errors: NOT_FOUND. */
export async function readActorNow(work: Work, id: string) {
  const asked = await readActor(work, id);
  const into = (await readMergedActors(work)).get(id);
  if (into === undefined) return { ...asked, askedFor: null };
  return { ...(await readActor(work, into)), askedFor: { id, name: asked.name } };
}

/** The merges that hold, newest first: which organisation is now part of which, since when, and how long it can be undone. */
export async function listActorMerges({ tx, scope, clock }: Work, now = clock.now()) {
  const [kept, merged] = [alias(actor, 'kept'), alias(actor, 'merged')];
  const rows = await tx
    .select({
      id: actorMerge.id,
      keptId: kept.id,
      keptName: kept.name,
      mergedId: merged.id,
      mergedName: merged.name,
      mergedBy: member.name,
      mergedAt: actorMerge.mergedAt,
    })
    .from(actorMerge)
    .innerJoin(kept, and(eq(kept.collaborationId, actorMerge.collaborationId), eq(kept.id, actorMerge.keptId)))
    .innerJoin(merged, and(eq(merged.collaborationId, actorMerge.collaborationId), eq(merged.id, actorMerge.mergedId)))
    .leftJoin(member, and(eq(member.collaborationId, actorMerge.collaborationId), eq(member.id, actorMerge.mergedBy)))
    .where(and(eq(actorMerge.collaborationId, scope.collaborationId), isNull(actorMerge.undoneAt)))
    .orderBy(desc(actorMerge.mergedAt), desc(actorMerge.id));
  return rows.map(({ mergedAt, ...row }) => ({
    ...row,
    mergedAt: mergedAt.toISOString(),
    undoUntil: undoUntil(mergedAt) > now ? undoUntil(mergedAt).toISOString() : null,
  }));
}

/** A later merge that holds and that one of these two took part in; null when there is none. */
export async function laterMergeOf(
  { tx, scope }: Work,
  { id, keptId, mergedId }: typeof actorMerge.$inferSelect,
): Promise<string | null> {
  const [row] = await tx
    .select({ id: actorMerge.id })
    .from(actorMerge)
    .where(
      and(
        eq(actorMerge.collaborationId, scope.collaborationId),
        isNull(actorMerge.undoneAt),
        gt(actorMerge.id, id),
        or(...[keptId, mergedId].flatMap((one) => [eq(actorMerge.keptId, one), eq(actorMerge.mergedId, one)])),
      ),
    )
    .orderBy(desc(actorMerge.id))
    .limit(1);
  return row?.id ?? null;
}

/** What the merged organisations were called. */
export async function mergedNames({ tx, scope }: Work): Promise<string[]> {
  const rows = await tx
    .select({ name: actor.name })
    .from(actor)
    .where(and(eq(actor.collaborationId, scope.collaborationId), isNotNull(actor.mergedInto)));
  return rows.map(({ name }) => name);
}

/** Empties the journals of merges made at `before` or earlier. */
export async function forgetOldJournals({ tx, scope }: Work, before: Date): Promise<void> {
  await tx
    .update(actorMerge)
    .set({ journal: [] })
    .where(
      and(
        eq(actorMerge.collaborationId, scope.collaborationId),
        lte(actorMerge.mergedAt, before),
        sql`${actorMerge.journal} <> '[]'`,
      ),
    );
}
