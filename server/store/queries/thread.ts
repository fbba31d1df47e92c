import { and, asc, eq } from 'drizzle-orm';

import type { ThreadItem } from '../../../contract/thread.ts';
import { Refusal } from '../../../domain/errors.ts';
import { parseItemRef, writeItemRef } from '../../../domain/item-ref.ts';
import { walkThread } from '../../../domain/walk-thread.ts';
import { requireRight } from '../../policies/may.ts';
import type { Work } from '../door.ts';
import { activity, member, threadLink } from '../schema/index.ts';
import { readMergedActors } from './actor-merges.ts';
import type { ItemReader } from './items.ts';

/** That one item came from another, what it said then, who brought it and when. */
export type ThreadLink = { fromRef: string; toRef: string; label: string; by: string | null; at: Date | null };

/**
 * The golden thread of an item: what it comes from, back to the first note, and what came of it; each in order of its
 * longest way, so that a note stands before all that came of it also when some of it came a shorter way. An activity comes from its goal. What has been removed is shown with the words it had.
 * Errors: NOT_ALLOWED; NOT_FOUND for a reference that never was.
 */
export async function readThread(
  work: Work,
  items: ItemReader,
  asked: string,
): Promise<{ item: ThreadItem; from: ThreadItem[]; to: ThreadItem[] }> {
  requireRight(work.scope, 'read-worksheets');
  const word = await refNow(work, asked);
  const links = [...(await readThreadLinks(work)), ...(await planLinks(work))];
  const itself = await show(items, { ref: word, link: null, steps: 0, next: null }, links);
  if (!itself) throw new Refusal('NOT_FOUND');
  return {
    item: itself,
    from: await follow(items, links, word, 'back'),
    to: await follow(items, links, word, 'on'),
  };
}

/** The reference as it is now: an organisation that was merged is the one that it is part of. */
async function refNow(work: Work, word: string): Promise<string> {
  const ref = parseItemRef(word);
  if (ref?.kind !== 'actor') return word;
  return writeItemRef({ kind: 'actor', id: (await readMergedActors(work)).get(ref.id) ?? ref.id });
}

/** Links that people made, in the order they were made. */
export function readThreadLinks({ tx, scope }: Work): Promise<ThreadLink[]> {
  return tx
    .select({
      fromRef: threadLink.fromRef,
      toRef: threadLink.toRef,
      label: threadLink.label,
      by: member.name,
      at: threadLink.broughtAt,
    })
    .from(threadLink)
    .leftJoin(member, and(eq(member.collaborationId, threadLink.collaborationId), eq(member.id, threadLink.broughtBy)))
    .where(eq(threadLink.collaborationId, scope.collaborationId))
    .orderBy(asc(threadLink.broughtAt), asc(threadLink.fromRef), asc(threadLink.toRef));
}

/** Links that the plan itself holds: each activity comes from its goal. */
async function planLinks({ tx, scope }: Work): Promise<ThreadLink[]> {
  const planned = await tx
    .select({ id: activity.id, goalId: activity.goalId })
    .from(activity)
    .where(eq(activity.collaborationId, scope.collaborationId))
    .orderBy(asc(activity.position), asc(activity.id));
  return planned.map(({ id, goalId }) => ({
    fromRef: `goal:${goalId}`,
    toRef: `activity:${id}`,
    label: '',
    by: null,
    at: null,
  }));
}

/** What is reached in one direction, as it is shown; what never was anything is left out. */
async function follow(items: ItemReader, links: ThreadLink[], start: string, way: 'back' | 'on'): Promise<ThreadItem[]> {
  const found: ThreadItem[] = [];
  for (const { ref, link, steps } of walkThread(links, start, way)) {
    const next = way === 'back' ? link.toRef : link.fromRef;
    const shown = await show(items, { ref, link, steps, next }, links);
    if (shown) found.push(shown);
  }
  return found;
}

async function show(
  items: ItemReader,
  { ref: word, link, steps, next }: { ref: string; link: ThreadLink | null; steps: number; next: string | null },
  links: ThreadLink[],
): Promise<ThreadItem | null> {
  const ref = parseItemRef(word);
  const item = ref && (await items.read(ref));
  const said = links.find(({ fromRef, label }) => fromRef === word && label !== '')?.label;
  if (!item && said === undefined && link === null) return null;
  return {
    ref: word,
    label: item?.label ?? said ?? '',
    place: item?.place ?? null,
    removed: !item,
    broughtBy: link?.by ?? null,
    broughtAt: link?.at?.toISOString() ?? null,
    steps,
    next,
  };
}
