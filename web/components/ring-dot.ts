import type { Ring } from '../../domain/actor.ts';
import type { Translate } from '../lib/i18n.ts';

/** `ours`: takes part. `waiting`: has been asked and not answered. `other`: stands in the register. */
export type RingDot = { id: string; name: string; ring: Ring; tone: 'ours' | 'waiting' | 'other' };

/** How each tone is said. */
export const toneKeys = { ours: 'rings.ours', waiting: 'rings.waiting', other: 'rings.notYet' } as const;

/** "Polisen, Nätverket, väntar på svar" */
export function ringDotSentence(dot: RingDot, t: Translate): string {
  return [dot.name, t(`rings.${dot.ring}`), t(toneKeys[dot.tone])].join(', ');
}
