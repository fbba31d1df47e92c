/** One replacement inside a text: `remove` code units from `at`, then `insert` there. */
export type TextChange = { at: number; remove: number; insert: string };

/**
 * The smallest single replacement that turns `before` into `after`, so that what others write around it stays; null
 * when they are equal. `caret` (where it stands in `after`) settles which of equal letters was typed. Never cuts a
 * surrogate pair in two.
 */
export function textChange(before: string, after: string, caret = after.length): TextChange | null {
  if (before === after) return null;
  const shortest = Math.min(before.length, after.length);
  let end = 0;
  // What stands after the caret has not been touched, as long as it is the same.
  while (end < Math.min(shortest, after.length - caret) && sameFromEnd(before, after, end)) end += 1;
  let start = 0;
  while (start < shortest - end && before[start] === after[start]) start += 1;
  while (end < shortest - start && sameFromEnd(before, after, end)) end += 1;
  if (isHighSurrogate(before, start - 1) || isHighSurrogate(after, start - 1)) start -= 1;
  if (isLowSurrogate(before, before.length - end) || isLowSurrogate(after, after.length - end)) end -= 1;
  return { at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) };
}

const sameFromEnd = (a: string, b: string, end: number) => a[a.length - 1 - end] === b[b.length - 1 - end];
const isHighSurrogate = (text: string, at: number) => at >= 0 && text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) <= 0xdbff;
const isLowSurrogate = (text: string, at: number) =>
  at < text.length && text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff;

/** One step of a change by someone else, as Yjs describes it. */
type Delta = { retain?: number; insert?: unknown; delete?: number }[];

/** Where a caret stands after someone else's change. What is inserted at the caret comes after it. */
export function moveCaret(caret: number, delta: Delta): number {
  let moved = caret;
  let at = 0;
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain;
    else if (step.delete !== undefined) moved -= Math.max(0, Math.min(step.delete, moved - at));
    else if (typeof step.insert === 'string') {
      if (at < moved) moved += step.insert.length;
      at += step.insert.length;
    }
  }
  return moved;
}
