import { type Ring, rings } from '../../domain/actor.ts';

/** Outer radius of each ring in a picture of 400 x 400. */
export const ringRadius: Record<Ring, number> = { core: 52, network: 98, local: 147, society: 197 };

export type DotPlace = { x: number; y: number };

const centre = 200;
/** The top of each ring carries its name; dots keep away from it. Radians on each side of straight up. */
const nameGap: Record<Ring, number> = { core: 0, network: 0.78, local: 0.64, society: 0.44 };
const dotPitch = 17;

/** How many dots a ring can hold without crowding; the list holds them all. */
export function dotCapacity(ring: Ring): number {
  return lanesOf(ring).reduce((sum, lane) => sum + laneCapacity(ring, lane), 0);
}

/** Circles on which a ring's dots stand, from the middle of the band outwards and inwards. */
function lanesOf(ring: Ring): number[] {
  const inner = ring === 'core' ? 0 : ringRadius[rings[rings.indexOf(ring) - 1]!];
  const middle = (inner + ringRadius[ring]) / 2;
  return ring === 'core' ? [ringRadius.core - 11] : [middle + 9, middle - 9];
}

function laneCapacity(ring: Ring, lane: number): number {
  return Math.max(1, Math.floor(((2 * Math.PI - 2 * nameGap[ring]) * lane) / dotPitch));
}

/** Places for `count` dots, spread evenly round the ring and the same at every drawing; at most `dotCapacity`. */
export function placeDots(ring: Ring, count: number): DotPlace[] {
  const shown = Math.min(count, dotCapacity(ring));
  const [first = 0, second = 0] = lanesOf(ring);
  // Few dots share one circle in the middle of the band; many alternate between two.
  const oneLane = ring === 'core' || shown <= laneCapacity(ring, (first + second) / 2) / 2;
  const sweep = 2 * Math.PI - 2 * nameGap[ring];
  return Array.from({ length: shown }, (_, index) => {
    const angle = -Math.PI / 2 + nameGap[ring] + (sweep * (index + 0.5)) / shown;
    const radius = ring === 'core' ? first : oneLane ? (first + second) / 2 : index % 2 === 0 ? first : second;
    return { x: centre + radius * Math.cos(angle), y: centre + radius * Math.sin(angle) };
  });
}
