import { Refusal } from '../../domain/errors.ts';
import type { Work } from '../store/door.ts';
import { holdActors } from '../store/queries/actors.ts';

/**
 * Refuses unless every id is an organisation of this town's register; another town's is unknown here.
 * Errors: NOT_FOUND; ACTOR_MERGED for one that is part of another now.
 */
export async function requireActors(work: Work, ids: string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if ((await holdActors(work, wanted)).length < wanted.length) throw new Refusal('NOT_FOUND', { what: 'actor' });
}
