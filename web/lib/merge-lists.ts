import { sameValue } from './same-value.ts';

type Line = Record<string, unknown>;

/** What tells the lines of a list apart: their id, or the year or the name of what has none. */
const lineKeys = ['id', 'year', 'label'] as const;

/** The key that tells the lines of every list apart; null for what is no list of lines, or where two lines share a key. */
function keyOf(lists: readonly unknown[]): ((line: Line) => unknown) | null {
  if (!lists.every((list) => Array.isArray(list) && list.every((line) => typeof line === 'object' && line !== null))) return null;
  const given = lists as Line[][];
  for (const key of lineKeys) {
    const isThere = given.every((list) => list.every((line) => line[key] !== undefined));
    if (!isThere) continue;
    return given.every((list) => new Set(list.map((line) => line[key])).size === list.length) ? (line) => line[key] : null;
  }
  return null;
}

/** A list that two have changed: both sides hold the lines of both, and differ only where both changed the same line. */
export type MergedLists = { mine: unknown[]; theirs: unknown[] };

/**
 * Joins two changes of the same list, line by line: added lines are kept from both, a line that one changed or removed is
 * as that one left it. `mine` and `theirs` differ in lines that both changed. Null when the lines cannot be told apart.
 */
export function mergeLists(base: unknown, mine: unknown, theirs: unknown): MergedLists | null {
  const key = keyOf([base, mine, theirs]);
  if (!key) return null;
  const [before, own, other] = [base, mine, theirs].map((list) => new Map((list as Line[]).map((line) => [key(line), line])));
  const pick = (side: 'mine' | 'theirs') => (id: unknown) => {
    const [was, mineNow, theirsNow] = [before!.get(id), own!.get(id), other!.get(id)];
    if (sameValue(was, theirsNow)) return mineNow;
    if (sameValue(was, mineNow)) return theirsNow;
    return side === 'mine' ? mineNow : theirsNow;
  };
  const order = joinOrder([...other!.keys()], [...own!.keys()]);
  const list = (side: 'mine' | 'theirs') => order.map(pick(side)).filter((line) => line !== undefined);
  return { mine: list('mine'), theirs: list('theirs') };
}

/** The order of the others, with what only I have after the line that it follows in mine. */
function joinOrder(theirs: unknown[], mine: unknown[]): unknown[] {
  const order = [...theirs];
  mine.forEach((id, at) => {
    if (order.includes(id)) return;
    const after = mine.slice(0, at).findLast((earlier) => order.includes(earlier));
    // At the end: what both added there follows what the others added.
    const place = after === undefined ? 0 : order.indexOf(after) + 1;
    const isLast = !mine.slice(at + 1).some((later) => order.includes(later));
    order.splice(isLast ? order.length : place, 0, id);
  });
  return order;
}
