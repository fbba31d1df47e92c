import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const lists = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));

describe('the word lists of the spelling check', () => {
  it.each(lists)('%s is sorted, one word a line, none twice', (name) => {
    const words = readFileSync(join(import.meta.dirname, name), 'utf8')
      .trimEnd()
      .split('\n');
    expect(words).toEqual([...new Set(words)].toSorted(new Intl.Collator('sv', { caseFirst: 'lower' }).compare));
    expect(words.filter((word) => /\s/.test(word) || word === '')).toEqual([]);
  });
});
