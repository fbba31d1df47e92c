import type { Moved, ReferenceCounts } from '../../../domain/actor-merge.ts';
import { referenceKinds } from '../../../domain/actor-merge.ts';
import type { Work } from '../../store/door.ts';
import { activityReferences } from './activities.ts';
import { columnReferences } from './columns.ts';
import { confirmationReferences } from './confirmations.ts';
import type { Pair, References } from './references.ts';
import { registerReferences } from './register-cells.ts';
import { linkReferences } from './thread-links.ts';

type Way = References<Moved['kind']>;

/** Every way in which the data names an organisation. A new one goes here; a test looks for those that do not. */
const ways = [
  confirmationReferences,
  columnReferences,
  activityReferences,
  registerReferences,
  linkReferences,
] as unknown as Way[];

const wayOf: Record<Exclude<Moved['kind'], 'fields'>, Way> = {
  column: columnReferences as Way,
  activity: activityReferences as Way,
  cells: registerReferences as Way,
  link: linkReferences as Way,
  'link-dropped': linkReferences as Way,
  confirmation: confirmationReferences as Way,
  'confirmation-dropped': confirmationReferences as Way,
};

/** How much names the organisation, by kind; every kind is there. */
export async function countReferences(work: Work, actorId: string): Promise<ReferenceCounts> {
  const counts = Object.fromEntries(referenceKinds.map((kind) => [kind, 0])) as ReferenceCounts;
  for (const way of ways) Object.assign(counts, await way.count(work, actorId));
  return counts;
}

/** Lets everything that names `merged` name `kept`; gives the journal. Errors: MERGE_BOTH_ANSWERED. */
export async function moveReferences(work: Work, pair: Pair): Promise<Moved[]> {
  const journal: Moved[] = [];
  for (const way of ways) journal.push(...(await way.move(work, pair)));
  return journal;
}

/** Puts everything in the journal back, last first; gives how much was left because it has gone or changed since. */
export async function putBackReferences(work: Work, pair: Pair, journal: Moved[]): Promise<number> {
  let left = 0;
  for (const moved of journal.toReversed())
    if (moved.kind !== 'fields') left += await wayOf[moved.kind].putBack(work, pair, moved);
  return left;
}
