/** Shortest and longest pause between two tries, in milliseconds. */
export type GrowingPause = { firstMs: number; longestMs: number };

/**
 * Milliseconds to wait after `failures` (1, 2, …) failures in a row: doubling up to `longestMs`, and up to a quarter more
 * by `chance` (0 to 1, such as `Math.random()`), so that many who were cut off together do not all come back together.
 */
export function growingPause(failures: number, { firstMs, longestMs }: GrowingPause, chance: number): number {
  return Math.min(firstMs * 2 ** Math.max(0, failures - 1), longestMs) * (1 + chance / 4);
}
