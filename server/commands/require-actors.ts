import { Refusal } from '../../domain/errors.ts';
import type { Work } from '../store/door.ts';
import { countActors } from '../store/queries/plan.ts';

/** Refuses with NOT_FOUND unless every id is an organisation of this town's register; another town's is unknown here. */
export async function requireActors(work: Work, ids: string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if ((await countActors(work, wanted)) < wanted.length) throw new Refusal('NOT_FOUND', { what: 'actor' });
}
