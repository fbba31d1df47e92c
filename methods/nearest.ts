/** ` Did you mean "x"?` when one of the words is close to what was written, otherwise an empty string. */
export function didYouMean(written: string, words: readonly string[]): string {
  const limit = Math.max(1, Math.floor(written.length / 3));
  let best: { word: string; distance: number } | null = null;
  for (const word of words) {
    const distance = editDistance(written, word, limit);
    if (distance <= limit && (best === null || distance < best.distance)) best = { word, distance };
  }
  return best === null ? '' : ` Did you mean "${best.word}"?`;
}

/** Letters to insert, remove, replace or swap to get from one word to the other; may be rounded up above `limit`. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let earlier: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replace = (previous[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped = j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swap = swapped ? (earlier[j - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min(replace, swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    earlier = previous;
    previous = current;
  }
  return previous[to.length] ?? limit + 1;
}
