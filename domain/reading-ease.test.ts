import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lix, wordsOf } from './reading-ease.ts';

describe('wordsOf', () => {
  it.each([
    ['Vi ses kl. 9 på Å-torget, säger ”polisen”.', ['Vi', 'ses', 'kl', 'på', 'Å-torget', 'säger', 'polisen']],
    ['1234 – 5', []],
    ['', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('lix', () => {
  it.each<[string[], number]>([
    [[], 0],
    [['12 – 14'], 0],
    [['Vi ses i dag.'], 4],
    [['Vi ses i dag. Vi ses då.'], 3.5],
    [['Vi ses', 'i dag'], 2],
    // 4 words in one sentence, one of them with seven letters.
    [['En vanlig kommune här'], 4 + 25],
    // Six letters and a hyphen are not seven letters.
    [['En sex-sju här då'], 4],
    [['Frågan är svår: vem gör vad?'], 3],
    [['Han sa ”nej.” Hon sa ”ja!”'], 3],
  ])('%j is %d', (texts, value) => {
    expect(lix(texts)).toBeCloseTo(value, 10);
  });

  it('is the same for a text said twice, and never under 1 where there are words', () => {
    const text = fc.stringMatching(/^([a-zåäö]{1,12} ){1,20}[a-zåäö]{1,12}\.$/);
    fc.assert(
      fc.property(text, (said) => {
        expect(lix([said, said])).toBeCloseTo(lix([said]), 10);
        expect(lix([said])).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
