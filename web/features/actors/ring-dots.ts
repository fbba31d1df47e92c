import type { Actor } from '../../../domain/actor.ts';
import type { RingDot } from '../../components/rings-picture.tsx';

/** Every actor as a dot in its ring; amber for those who have been asked and not answered. */
export function ringDots(actors: readonly Pick<Actor, 'id' | 'name' | 'ring' | 'stage'>[]): RingDot[] {
  return actors.map(({ id, name, ring, stage }) => ({
    id,
    name,
    ring,
    tone: stage === 'core' || stage === 'network' ? 'ours' : stage === 'contacted' || stage === 'invited' ? 'waiting' : 'other',
  }));
}
