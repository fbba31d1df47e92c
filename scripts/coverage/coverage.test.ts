import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageDocument } from './document.ts';
import { methodPlaces } from './method-places.ts';
import { coverageProblems } from './problems.ts';
import { type CoverageRow, readMap } from './read-map.ts';
import { namesTest, readSources } from './sources.ts';

const root = join(import.meta.dirname, '../..');
const map = readMap(join(root, 'docs/coverage-map.yaml'));
const places = methodPlaces(join(root, 'methods'));
const sources = readSources(root);

/** The map with one row changed. */
function withRow(id: string, change: Partial<CoverageRow>) {
  const parts = map.parts.map(({ title, ids }) => ({
    title,
    ids: Object.fromEntries(Object.entries(ids).map(([key, row]) => [key, key === id ? { ...row, ...change } : row])),
  }));
  return { ...map, parts };
}

describe('coverage of the sources', () => {
  it('gives every id its place and a test that exists', () => {
    expect(coverageProblems(map, places, sources)).toEqual([]);
  });

  it('is written down as it is', () => {
    expect(readFileSync(join(root, 'docs/coverage.md'), 'utf8')).toBe(coverageDocument(map, places));
  });
});

describe('what is told', () => {
  it('an id that loses its place in the method', () => {
    const without = new Map([...places].filter(([id]) => id !== 'C03'));
    expect(coverageProblems(map, without, sources)).toContain('C03: has no place');
  });

  it('an id that nobody knows, and one that is gone from the map', () => {
    expect(coverageProblems(map, new Map([...places, ['Z99', ['start']]]), sources)).toContain('Z99 is no id of the inventory');
    const parts = map.parts.map((part) => ({
      ...part,
      ids: Object.fromEntries(Object.entries(part.ids).filter(([id]) => id !== 'H11')),
    }));
    expect(coverageProblems({ ...map, parts }, places, sources)).toContain('H11 is not in the map');
  });

  it.each<[string, Partial<CoverageRow>, string]>([
    ['A14', { test: undefined }, 'A14: has no test'],
    ['A14', { test: 'methods/none.test.ts > x' }, 'A14: there is no file methods/none.test.ts'],
    ['A14', { test: 'domain/slug.test.ts > x' }, 'A14: domain/slug.test.ts has no test "x"'],
    ['A14', { also: ['/nowhere'] }, 'A14: there is no /nowhere'],
    ['A14', { also: ['web/nowhere.tsx'] }, 'A14: there is no web/nowhere.tsx'],
    ['A14', { settled: [99] }, 'A14: settlement 99 is not told'],
    ['A14', { planned: 'later' }, 'A14: has a place, so it is no longer planned'],
    ['A13', { why: undefined }, 'A13: is left out, so it has a reason and no place'],
  ])('%s with %j', (id, change, problem) => {
    expect(coverageProblems(withRow(id, change), places, sources)).toContain(problem);
  });

  it('finds names of tests and groups, plain, of many and over several lines', () => {
    const text = `it('one', () => {});\nit.each([1])('two (%i)', (n) => {});\nit(\n  "three's",\n  async ({ page }) => {});\n// 'four'`;
    expect(['one', 'two (%i)', "three's", 'four', 'on'].map((name) => namesTest(text, name))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
