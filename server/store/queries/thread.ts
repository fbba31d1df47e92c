import { and, asc, eq } from 'drizzle-orm';

import type { ThreadItem } from '../../../contract/thread.ts';
import { Refusal } from '../../../domain/errors.ts';
import { parseItemRef, writeItemRef } from '../../../domain/item-ref.ts';
import { requireRight } from '../../policies/may.ts';
import type { Work } from '../door.ts';
import { activity, member, threadLink } from '../schema/index.ts';
import { readMergedActors } from './actor-merges.ts';
import type { ItemReader } from './items.ts';

type Link = { fromRef: string; toRef: string; label: string; by: string | null; at: Date | null };

/** Longest chain that is followed, and most items that are shown in one direction. */
const mostSteps = 12;
const mostItems = 200;

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
  const links = await allLinks(work);
  const itself = await show(items, { ref: word, link: null, steps: 0, next: null }, links);
  if (!itself) throw new Refusal('NOT_FOUND');
  return {
    item: itself,
    from: await follow(items, links, { start: word, near: 'toRef', far: 'fromRef' }),
    to: await follow(items, links, { start: word, near: 'fromRef', far: 'toRef' }),
  };
}

/** The reference as it is now: an organisation that was merged is the one that it is part of. */
async function refNow(work: Work, word: string): Promise<string> {
  const ref = parseItemRef(word);
  if (ref?.kind !== 'actor') return word;
  return writeItemRef({ kind: 'actor', id: (await readMergedActors(work)).get(ref.id) ?? ref.id });
}

/** Links that people made, and those that the plan itself holds: each activity comes from its goal. */
async function allLinks({ tx, scope }: Work): Promise<Link[]> {
  const made = await tx
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
  const planned = await tx
    .select({ id: activity.id, goalId: activity.goalId })
    .from(activity)
    .where(eq(activity.collaborationId, scope.collaborationId))
    .orderBy(asc(activity.position), asc(activity.id));
  return [
    ...made,
    ...planned.map(({ id, goalId }) => ({ fromRef: `goal:${goalId}`, toRef: `activity:${id}`, label: '', by: null, at: null })),
  ];
}

type Way = { start: string; near: 'fromRef' | 'toRef'; far: 'fromRef' | 'toRef' };

async function follow(items: ItemReader, links: Link[], { start, near, far }: Way): Promise<ThreadItem[]> {
  const reached = new Map<string, { link: Link; steps: number }>();
  let edge = new Set([start]);
  // A longer way to what is reached already puts it later. Things that came from each other end at the last step.
  for (let steps = 1; steps <= mostSteps && edge.size > 0; steps += 1) {
    const next = new Set<string>();
    for (const link of links.filter((one) => edge.has(one[near]) && one[far] !== start)) {
      const ref = link[far];
      if (!reached.has(ref) && reached.size >= mostItems) continue;
      next.add(ref);
      reached.delete(ref);
      reached.set(ref, { link, steps });
    }
    edge = next;
  }
  const found: ThreadItem[] = [];
  for (const [ref, { link, steps }] of reached) {
    const shown = await show(items, { ref, link, steps, next: link[near] }, links);
    if (shown) found.push(shown);
  }
  return found;
}

async function show(
  items: ItemReader,
  { ref: word, link, steps, next }: { ref: string; link: Link | null; steps: number; next: string | null },
  links: Link[],
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
