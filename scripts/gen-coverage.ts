import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageDocument } from './coverage/document.ts';
import { methodPlaces } from './coverage/method-places.ts';
import { coverageProblems } from './coverage/problems.ts';
import { readMap } from './coverage/read-map.ts';
import { readSources } from './coverage/sources.ts';

/** Writes `docs/coverage.md`; `--check` only tells whether it is current. Both fail when an id lacks its place or its test. */
const root = join(import.meta.dirname, '..');
const file = join(root, 'docs/coverage.md');
const map = readMap(join(root, 'docs/coverage-map.yaml'));
const places = methodPlaces(join(root, 'methods'));
const text = coverageDocument(map, places);
const problems = coverageProblems(map, places, readSources(root));

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) problems.push('docs/coverage.md is not current: run node scripts/gen-coverage.ts');

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
