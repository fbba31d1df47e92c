import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compareTexts, flatten, stemsOf, usageIn } from './locale-problems.ts';

/**
 * `npm run check`: both languages hold the same keys with the same placeholders, and every key that the sources name
 * exists. Keys that nothing names are listed, without failing.
 */
const root = join(import.meta.dirname, '..');
const read = (name: string) => flatten(JSON.parse(readFileSync(join(root, 'locales', name), 'utf8')));

const files = readdirSync(join(root, 'locales')).filter((name) => /(^|\.)sv\.json$/.test(name));
const problems = files.flatMap((name) =>
  compareTexts(read(name), read(name.replace(/sv\.json$/, 'en.json'))).map((problem) => `locales/${name}: ${problem}`),
);

const stems = stemsOf(read('sv.json'));
const used = new Set<string>();
for (const folder of ['web', 'server', 'exports', 'contract', 'domain']) {
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /\.test\.tsx?$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const usage = usageIn(readFileSync(file, 'utf8'), stems);
    for (const key of usage.used) used.add(key);
    // Only the web's `t` reads these files with a bare key.
    if (folder === 'web') problems.push(...usage.unknown.map((key) => `${file.slice(root.length + 1)}: no text for ${key}`));
  }
}

const unused = [...stems].filter((key) => !used.has(key));
if (unused.length > 0) process.stdout.write(`unused (${unused.length}): ${unused.join(', ')}\n`);
if (problems.length > 0) process.stderr.write(`${problems.join('\n')}\n`);
process.exit(problems.length > 0 ? 1 : 0);
