import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type DiffPart, wordDiff } from './word-diff.ts';

/** "[-removed-]{+added+}" for short tables. */
const marked = (parts: DiffPart[]) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('');
const beforeOf = (parts: DiffPart[]) => parts.flatMap(({ kind, text }) => (kind === 'added' ? [] : [text])).join('');
const afterOf = (parts: DiffPart[]) => parts.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('');

/** The same numbers every time: a text of so many words, from a large or a small vocabulary. */
function words(count: number, vocabulary: number, seed: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return `ord${(state % vocabulary).toString(36)}`;
  });
}

describe('wordDiff', () => {
  it.each([
    ['', '', ''],
    ['same', 'same', 'same'],
    ['', 'new', '{+new+}'],
    ['old', '', '[-old-]'],
    ['old', 'new', '[-old-]{+new+}'],
    ['We meet in May.', 'We meet in June.', 'We meet in [-May-]{+June+}.'],
    ['We meet in May.', 'We often meet in May.', 'We {+often +}meet in May.'],
    ['a b c', 'a c', 'a [-b -]c'],
    ['one two three', 'three two one', '[-one-]{+three+} two [-three-]{+one+}'],
    ['x old words y', 'x new text y', 'x [-old words-]{+new text+} y'],
    ['målet är 10', 'målet är 12', 'målet är [-10-]{+12+}'],
    ['å\u0301 x', 'å x', '[-å\u0301-]{+å+} x'],
    ['line one\nline two', 'line one\nnew\nline two', 'line one\n{+new\n+}line two'],
    ['a  b', 'a b', 'a[-  -]{+ +}b'],
    ['👍 yes', '👎 yes', '[-👍-]{+👎+} yes'],
    ['same\nold\nsame', 'same\nnew\nsame', 'same\n[-old-]{+new+}\nsame'],
    ['a\nb', 'c\nd', '[-a-]{+c+}\n[-b-]{+d+}'],
    ['a b', 'c b d', '[-a-]{+c+} b{+ d+}'],
  ])('%j to %j', (before, after, expected) => {
    expect(marked(wordDiff(before, after))).toBe(expected);
  });

  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'ö', ' ', ' ', '\n', '. ', '😀'), { maxLength: 60 })
    .map((list) => list.join(''));

  it('gives both texts back, in tidy parts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        expect(beforeOf(parts)).toBe(before);
        expect(afterOf(parts)).toBe(after);
        for (const [index, part] of parts.entries()) {
          expect(part.text).not.toBe('');
          expect(part.kind).not.toBe(parts[index - 1]?.kind);
          if (part.kind === 'removed') expect(parts[index - 1]?.kind).not.toBe('added');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a text that is only added to, or only taken from, whole', () => {
    fc.assert(
      fc.property(text, text, text, (head, middle, tail) => {
        fc.pre(!/[\p{L}\p{N}]$|[^\S\n]$/u.test(head) && !/[\p{L}\p{N}]$|[^\S\n]$/u.test(middle));
        expect(wordDiff(head + tail, head + middle + tail).every(({ kind }) => kind !== 'removed')).toBe(true);
        expect(wordDiff(head + middle + tail, head + tail).every(({ kind }) => kind !== 'added')).toBe(true);
      }),
    );
  });

  it('finds the changed words of a long text when more has changed than is compared at once', () => {
    const before = words(14_000, 3000, 7);
    const after = before.map((word, index) => (index % 10 === 3 ? `ny${index}` : word));
    const parts = wordDiff(before.join(' '), after.join(' '));
    expect(parts.filter(({ kind }) => kind === 'added')).toHaveLength(1400);
    expect(beforeOf(parts)).toBe(before.join(' '));
    expect(afterOf(parts)).toBe(after.join(' '));
  });

  it('keeps the longest stretch in place when parts have changed places', () => {
    const part = (seed: number, count: number) => words(count, 100_000, seed).join(' ');
    const [small, large] = [part(1, 4000), part(2, 9000)];
    const parts = wordDiff(`${small}\n${large}`, `${large}\n${small}`);
    expect(Math.max(...parts.filter(({ kind }) => kind === 'same').map(({ text: kept }) => kept.length))).toBeGreaterThanOrEqual(
      large.length,
    );
    expect(afterOf(parts)).toBe(`${large}\n${small}`);
  });

  const many = words(14_300, 3000, 3);
  it.each([
    ['every third word', many.join(' '), many.map((word, index) => (index % 3 ? word : `ny${index}`)).join(' ')],
    ['another text', many.join(' '), words(14_300, 3000, 5).join(' ')],
    ['one word over and over', 'a '.repeat(50_000), 'b '.repeat(50_000)],
    ['two words in disorder', words(20_000, 2, 3).join(' '), words(20_000, 2, 5).join(' ')],
    ['marks', '. '.repeat(50_000), '! '.repeat(50_000)],
    ['emoji', '😀'.repeat(50_000), '😃'.repeat(50_000)],
    ['nothing to all', '', many.join(' ')],
  ])('100,000 characters, %s', (_, before, after) => {
    let best = Infinity;
    for (let attempt = 0; attempt < 3 && best >= 1500; attempt += 1) {
      const started = performance.now();
      wordDiff(before, after);
      best = Math.min(best, performance.now() - started);
    }
    // Measured 30-130 ms alone; loose, since other work shares the machine, and far below what quadratic would take.
    expect(best).toBeLessThan(1500);
    const parts = wordDiff(before, after);
    expect(beforeOf(parts) === before && afterOf(parts) === after).toBe(true);
  });
});
