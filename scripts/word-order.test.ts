import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Orders of words that are not the one of `domain/word-order.ts` and `server/store/word-order.ts`. */
const refused = [
  /\.localeCompare\(|new Intl\.Collator\(/,
  /\b(?:asc|desc)\(\w+\.(?:name|title|label)\)/,
  /orderBy\(\w+\.(?:name|title|label)\b/,
  /\(\{ (name|title) \}\) => \1\)\.(?:toSorted|sort)\(\)/,
];
const isRefused = (text: string) => refused.some((pattern) => pattern.test(text));

test('names and titles are sorted in one way', () => {
  const files = globSync('{domain,contract,worksheets,exports,server,web}/**/*.{ts,tsx}').filter(
    (file) => !/\.test\.|\/testing\/|node_modules|\bdist\b|^domain\/word-order\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(800);
  expect(files.filter((file) => isRefused(readFileSync(file, 'utf8')))).toEqual([]);
});

test.each([
  'a.name.localeCompare(b.name)',
  '.orderBy(asc(actor.name))',
  '.orderBy(member.title, member.id)',
  'rows.map(({ name }) => name).toSorted()',
  "new Intl.Collator('sv')",
])('finds %s', (line) => expect(isRefused(line)).toBe(true));
