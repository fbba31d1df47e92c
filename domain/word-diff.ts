import { commonRuns, type CommonRun } from './common-runs.ts';
import { uniqueAnchors } from './unique-anchors.ts';

/** A stretch of marked text. */
export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string };

/** Steps for comparing the whole word by word, and for all stretches of the second try; some 40 ms each at most. */
const wholeSteps = 1_500_000;
const stretchSteps = 3_000_000;

/**
 * Two texts as one marked text, word by word. Joining the parts that are same or removed gives `before` back, those
 * that are same or added `after`. What was removed stands before what was added. Texts that differ very much are first
 * pinned together where a stretch of words stands once in both, and compared between the pins; what still differs too
 * much is marked as one removed and one added block. So two texts of 100,000 characters take a fraction of a second
 * whatever they hold. Two empty texts give an empty list.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const numbers = new Map<string, number>();
  const old = tokensOf(before, numbers);
  const young = tokensOf(after, numbers);
  const head = sharedHead(old.ids, young.ids);
  const tail = sharedTail(old.ids, young.ids, head);
  const middle = { old: slice(old, head, old.ids.length - tail), young: slice(young, head, young.ids.length - tail) };
  return mergeParts([
    same(old.words.slice(0, head)),
    ...markMiddle(middle.old, middle.young),
    same(old.words.slice(old.words.length - tail)),
  ]);
}

/** The words of a text (with spaces and marks as words of their own), and a number for each different word. */
type Tokens = { words: string[]; ids: number[] };

const wordPattern = /[\p{L}\p{M}\p{N}]+|\n|[^\S\n]+|[^]/gu;

function tokensOf(text: string, numbers: Map<string, number>): Tokens {
  const words: string[] = text.match(wordPattern) ?? [];
  const ids = words.map((word) => {
    const id = numbers.get(word) ?? numbers.size;
    numbers.set(word, id);
    return id;
  });
  return { words, ids };
}

function slice({ words, ids }: Tokens, from: number, to: number): Tokens {
  return { words: words.slice(from, to), ids: ids.slice(from, to) };
}

function sharedHead(old: number[], young: number[]): number {
  const most = Math.min(old.length, young.length);
  let length = 0;
  while (length < most && old[length] === young[length]) length += 1;
  return length;
}

function sharedTail(old: number[], young: number[], head: number): number {
  const most = Math.min(old.length, young.length) - head;
  let length = 0;
  while (length < most && old[old.length - 1 - length] === young[young.length - 1 - length]) length += 1;
  return length;
}

function markMiddle(old: Tokens, young: Tokens): DiffPart[] {
  const runs = commonRuns(old.ids, young.ids, { steps: wholeSteps });
  return runs ? markByRuns(old, young, runs, replaced) : markBetweenAnchors(old, young);
}

function markBetweenAnchors(old: Tokens, young: Tokens): DiffPart[] {
  const anchors = uniqueAnchors(old.ids, young.ids);
  const budget = { steps: anchors.length === 0 ? 0 : stretchSteps };
  return markByRuns(old, young, anchors, (removed, added) => {
    const runs = budget.steps > 0 ? commonRuns(removed.ids, added.ids, budget) : null;
    return runs ? markByRuns(removed, added, runs, replaced) : replaced(removed, added);
  });
}

type MarkChange = (removed: Tokens, added: Tokens) => DiffPart[];

function markByRuns(old: Tokens, young: Tokens, runs: CommonRun[], markChange: MarkChange): DiffPart[] {
  const parts: DiffPart[] = [];
  let oldAt = 0;
  let youngAt = 0;
  for (const run of [...runs, { before: old.words.length, after: young.words.length, length: 0 }]) {
    if (run.before > oldAt || run.after > youngAt) {
      parts.push(...markChange(slice(old, oldAt, run.before), slice(young, youngAt, run.after)));
    }
    oldAt = run.before + run.length;
    youngAt = run.after + run.length;
    parts.push(same(old.words.slice(run.before, oldAt)));
  }
  return parts;
}

function same(words: string[]): DiffPart {
  return { kind: 'same', text: words.join('') };
}

function replaced(removed: Tokens, added: Tokens): DiffPart[] {
  return [
    { kind: 'removed', text: removed.words.join('') },
    { kind: 'added', text: added.words.join('') },
  ];
}

/**
 * Joins neighbours and drops empty parts. A lone space between two changes joins them: "one two" to "three four" reads
 * better as one change than as two with an unchanged space between.
 */
function mergeParts(parts: DiffPart[]): DiffPart[] {
  const filled = parts.filter(({ text }) => text !== '');
  const merged: DiffPart[] = [];
  const change = { removed: '', added: '' };
  const flush = () => {
    for (const kind of ['removed', 'added'] as const) {
      if (change[kind] !== '') merged.push({ kind, text: change[kind] });
      change[kind] = '';
    }
  };
  for (const [index, { kind, text }] of filled.entries()) {
    const isBridge = kind === 'same' && text === ' ' && isInsideChange(change, filled[index + 1]);
    if (kind === 'removed' || isBridge) change.removed += text;
    if (kind === 'added' || isBridge) change.added += text;
    if (kind !== 'same' || isBridge) continue;
    flush();
    const last = merged.at(-1);
    if (last?.kind === 'same') last.text += text;
    else merged.push({ kind, text });
  }
  flush();
  return merged;
}

/** A change on the one side with words out and words in, and more change on the other. */
function isInsideChange(change: { removed: string; added: string }, next: DiffPart | undefined): boolean {
  return change.removed !== '' && change.added !== '' && next !== undefined && next.kind !== 'same';
}
