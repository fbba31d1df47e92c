import type { ActorMergePreview } from '../../contract/actors.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { readActor } from '../store/queries/actors.ts';
import { countReferences } from './actor-references/all-references.ts';
import { bothAnswered } from './actor-references/confirmations.ts';
import type { Pair } from './actor-references/references.ts';
import { lockActorPair } from './lock-actor-pair.ts';
import { membersWithAccount } from './require-right-to-move.ts';

/**
 * What `mergeActors` would do with these two; changes nothing. Errors: as there, but for the choices, the versions and
 * what both have answered, which it tells.
 */
export async function previewActorMerge(work: Work, pair: Pair): Promise<ActorMergePreview> {
  requireRight(work.scope, 'write-actors');
  await lockActorPair(work, pair);
  const moves = await countReferences(work, pair.merged);
  return {
    kept: await readActor(work, pair.kept),
    merged: await readActor(work, pair.merged),
    moves,
    bothAnswered: await bothAnswered(work, pair),
    forCoordinator: moves.confirmations > 0 || (await membersWithAccount(work, pair.merged)) > 0,
  };
}
