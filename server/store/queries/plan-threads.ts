import type { PlanSnapshot, SnapshotOrigin, SnapshotThread } from '../../../domain/document.ts';
import { parseItemRef } from '../../../domain/item-ref.ts';
import type { Locale } from '../../../domain/method.ts';
import { type Reached, walkThread } from '../../../domain/walk-thread.ts';
import type { Services } from '../../services.ts';
import type { Work } from '../door.ts';
import { type ItemReader, openItems } from './items.ts';
import { type OriginPlace, readOriginPlaces } from './origin-places.ts';
import { readThreadLinks, type ThreadLink } from './thread.ts';

/**
 * Why each goal and activity of a plan is there, for a document that the network, signatories and anyone else may read:
 * no right is asked for, since nothing comes out that not every member may read. What stands in shared sheets and in the
 * core group's registers is told by their title alone, and so is an organisation that the document does not name. What
 * has been removed is told as removed, without its words: someone took them away. Goals and activities that came from
 * nothing are left out; what an activity has from its goal is told at the goal.
 * @source detail sheet 3
 */
export async function readPlanThreads(
  work: Work,
  services: Services,
  { plan, actors }: Pick<PlanSnapshot, 'plan' | 'actors'>,
): Promise<SnapshotThread[]> {
  const links = await readThreadLinks(work);
  const readers = { sv: await openItems(work, services, 'sv'), en: await openItems(work, services, 'en') };
  const asked = [
    ...plan.goals.map(({ id }) => ({ of: 'goal' as const, id })),
    ...plan.activities.map(({ id }) => ({ of: 'activity' as const, id })),
  ].map((one) => ({ ...one, reached: fromTheBeginning(walkThread(links, `${one.of}:${one.id}`, 'back')) }));
  const words = new Set(asked.flatMap(({ reached }) => reached.map(({ ref }) => ref)));
  const places = await readOriginPlaces(work, readers, { words, named: new Set(actors.map(({ id }) => id)) });
  const threads: SnapshotThread[] = [];
  for (const { of, id, reached } of asked) {
    const from: SnapshotOrigin[] = [];
    for (const step of reached) from.push(...(await originOf(readers, places, step)));
    if (from.length > 0) threads.push({ of, id, from: withoutDoubles(from) });
  }
  return threads;
}

/** The longest way first, and what is as far away in the order of time. */
const fromTheBeginning = (reached: Reached<ThreadLink>[]) => reached.toSorted((a, b) => b.steps - a.steps);

async function originOf(
  { sv }: Record<Locale, ItemReader>,
  places: ReadonlyMap<string, OriginPlace>,
  { ref: word, link }: Reached<ThreadLink>,
): Promise<SnapshotOrigin[]> {
  const ref = parseItemRef(word);
  const place = places.get(word);
  if (!ref || !place || !link.at) return [];
  const item = await sv.read(ref);
  const { kind, title, isForAll } = place;
  return [{ kind, title, label: isForAll ? (item?.label ?? null) : null, removed: !item, at: link.at.toISOString() }];
}

/** Origins of which only the place is told look the same when they stand in the same place: the latest speaks for them. */
function withoutDoubles(origins: SnapshotOrigin[]): SnapshotOrigin[] {
  const kept = new Map<string, SnapshotOrigin>();
  for (const [index, origin] of origins.entries()) {
    const key = origin.label === null ? JSON.stringify([origin.kind, origin.title, origin.removed]) : String(index);
    const before = kept.get(key);
    kept.set(key, before && before.at > origin.at ? before : origin);
  }
  return [...kept.values()];
}
