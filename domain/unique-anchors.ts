import type { CommonRun } from './common-runs.ts';

/** Doubled three times: stretches of 2, 4 and then 8 items. */
const doublings = 3;

/**
 * Places where two sequences are surely the same: stretches of eight items that stand exactly once in each, in an order
 * that both follow (the longest such order), each as long as the two stay the same. Fast for long sequences that differ
 * a lot; empty when nothing stands out. Patience diff with stretches instead of lines.
 */
export function uniqueAnchors(before: number[], after: number[]): CommonRun[] {
  let [old, young] = [before, after];
  for (let step = 0; step < doublings; step += 1) {
    const numbers = new Map<number, number>();
    const distance = 2 ** step;
    [old, young] = [pairUp(old, distance, numbers), pairUp(young, distance, numbers)];
  }
  const youngPlaces = placesOfUnique(young);
  const pairs = [...placesOfUnique(old)].flatMap(([id, place]) => {
    const other = youngPlaces.get(id);
    return other === undefined ? [] : [{ before: place, after: other, length: 1 }];
  });
  return lengthen(longestRising(pairs), before, after);
}

/** Lets each run go on as far as both sequences are the same, and drops the anchors it then covers. */
function lengthen(anchors: CommonRun[], before: number[], after: number[]): CommonRun[] {
  const runs: CommonRun[] = [];
  for (const anchor of anchors) {
    const last = runs.at(-1);
    if (last && (anchor.before < last.before + last.length || anchor.after < last.after + last.length)) continue;
    let length = 1;
    while (isSame(before[anchor.before + length], after[anchor.after + length])) length += 1;
    runs.push({ ...anchor, length });
  }
  return runs;
}

function isSame(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && one === other;
}

/** Far above the number of different items, and small enough that a pair of them is still an exact number. */
const pairBase = 2 ** 26;

/** A number for each item together with the one `distance` on; the same pair gets the same number. */
function pairUp(ids: number[], distance: number, numbers: Map<number, number>): number[] {
  const pairs: number[] = [];
  for (let index = 0; index + distance < ids.length; index += 1) {
    const key = ids[index]! * pairBase + ids[index + distance]!;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    pairs.push(number);
  }
  return pairs;
}

/** Where each number stands that is there once, in order. */
function placesOfUnique(ids: number[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const [place, id] of ids.entries()) places.set(id, places.has(id) ? -1 : place);
  return new Map([...places].filter(([, place]) => place >= 0));
}

/** The longest part of the pairs (in order of `before`) where `after` rises too. */
function longestRising(pairs: CommonRun[]): CommonRun[] {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, pair] of pairs.entries()) {
    const length = firstNotBelow(ends, pairs, pair.after);
    previous.push(ends[length - 1]);
    ends[length] = index;
  }
  const rising: CommonRun[] = [];
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) rising.push(pairs[index]!);
  return rising.reverse();
}

function firstNotBelow(ends: number[], pairs: CommonRun[], after: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs[ends[middle]!]!.after < after) low = middle + 1;
    else high = middle;
  }
  return low;
}
