import { describe, expect, it } from 'vitest';

import { isSafeText } from './safe-text.ts';
import { labelledSentences } from './testing/labelled-sentences.ts';

/** Another draw than that of `npm run bench guard`. */
const sentences = labelledSentences({ each: 40, seed: 19 });
const kinds = [...Map.groupBy(sentences, ({ kind, isUnsafe }) => `${isUnsafe ? 'refused' : 'let through'}: ${kind}`)];

describe('the guard, kind by kind', () => {
  it.each(kinds)('%s', (_, ofKind) => {
    const wrong = ofKind.filter(({ text, isUnsafe }) => isSafeText(text, { today: '2026-11-30' }) === isUnsafe);
    // One in forty by chance, such as a random figure that is a right number in every way.
    expect(wrong.map(({ text }) => text).slice(1)).toEqual([]);
  });

  it('finds 99 % of the numbers, and 99 % of what it refuses is a number', () => {
    const refused = sentences.filter(({ text }) => !isSafeText(text, { today: '2026-11-30' }));
    const found = refused.filter(({ isUnsafe }) => isUnsafe).length;
    expect(found / sentences.filter(({ isUnsafe }) => isUnsafe).length).toBeGreaterThanOrEqual(0.99);
    expect(found / refused.length).toBeGreaterThanOrEqual(0.99);
  });
});
