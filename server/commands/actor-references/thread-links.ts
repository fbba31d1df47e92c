import { and, count, eq, or, sql } from 'drizzle-orm';

import { writeItemRef } from '../../../domain/item-ref.ts';
import type { Work } from '../../store/door.ts';
import { threadLink } from '../../store/schema/index.ts';
import type { References } from './references.ts';

const refOf = (id: string) => writeItemRef({ kind: 'actor', id });

/**
 * Links of the golden thread. One item comes to a place once: where both organisations had been brought in, the kept
 * one's link stays and the other's waits in the journal. What was brought in stays itself.
 */
export const linkReferences: References<'link' | 'link-dropped'> = {
  async count({ tx, scope }, actorId) {
    const here = and(eq(threadLink.collaborationId, scope.collaborationId), naming(actorId));
    const [row] = await tx.select({ n: count() }).from(threadLink).where(here);
    return { threadLinks: row!.n };
  },
  async move(work, { kept, merged }) {
    const rename = (ref: string) => (ref === refOf(merged) ? refOf(kept) : ref);
    const moved = [];
    for (const { from, to, place, row } of await linksOf(work, merged)) {
      const [movedFrom, movedTo] = [rename(from), rename(to)];
      const here = oneOf(work, { from, to });
      if (movedFrom === movedTo || (await stands(work, { from: movedFrom, to: movedTo, place }, from))) {
        await work.tx.delete(threadLink).where(here);
        moved.push({ kind: 'link-dropped' as const, row });
      } else {
        await work.tx.update(threadLink).set({ fromRef: movedFrom, toRef: movedTo }).where(here);
        moved.push({ kind: 'link' as const, from, to, movedFrom, movedTo });
      }
    }
    return moved;
  },
  async putBack(work, _pair, moved) {
    const { tx } = work;
    if (moved.kind === 'link') {
      const here = oneOf(work, { from: moved.movedFrom, to: moved.movedTo });
      const back = { fromRef: moved.from, toRef: moved.to };
      return (await tx.update(threadLink).set(back).where(here).returning({ to: threadLink.toRef })).length === 0 ? 1 : 0;
    }
    const { rowCount } = await tx.execute(
      sql`insert into thread_link select * from jsonb_populate_record(null::thread_link, ${JSON.stringify(moved.row)}::jsonb) on conflict do nothing`,
    );
    return rowCount === 0 ? 1 : 0;
  },
};

const naming = (actorId: string) => or(eq(threadLink.fromRef, refOf(actorId)), eq(threadLink.toRef, refOf(actorId)));

type Ends = { from: string; to: string };

const oneOf = ({ scope }: Work, { from, to }: Ends) =>
  and(eq(threadLink.collaborationId, scope.collaborationId), eq(threadLink.fromRef, from), eq(threadLink.toRef, to));

function linksOf({ tx, scope }: Work, actorId: string) {
  return tx
    .select({
      from: threadLink.fromRef,
      to: threadLink.toRef,
      place: threadLink.place,
      row: sql<object>`to_jsonb(thread_link.*)`,
    })
    .from(threadLink)
    .where(and(eq(threadLink.collaborationId, scope.collaborationId), naming(actorId)))
    .for('update');
}

/** True when another link takes the room: the same ends, or the same item at the place. `own`: where this one comes from now. */
async function stands(work: Work, { from, to, place }: Ends & { place: string }, own: string): Promise<boolean> {
  const { tx, scope } = work;
  if (from !== own) {
    const here = and(
      eq(threadLink.collaborationId, scope.collaborationId),
      eq(threadLink.place, place),
      eq(threadLink.fromRef, from),
    );
    const [same] = await tx.select({ to: threadLink.toRef }).from(threadLink).where(here);
    if (same) return true;
  }
  const [same] = await tx.select({ to: threadLink.toRef }).from(threadLink).where(oneOf(work, { from, to }));
  return same !== undefined;
}
