import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What of the sources the map is checked against. */
export type Sources = {
  hasFile(path: string): boolean;
  /** A page inside a collaboration (`/plan/vision`) or beside it (`/about`). */
  hasPage(path: string): boolean;
  /** "file > name", where the name is that of a test or of a group of tests. */
  hasTest(test: string): boolean;
};

/** The sources in `root`. */
export function readSources(root: string): Sources {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const routes = [...read('web/router.tsx').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path);
  const hasFile = (path: string) => existsSync(join(root, path));
  return {
    hasFile,
    hasPage: (path) => routes.some((route) => leadsTo(route, path)),
    hasTest: (test) => {
      const [file = '', name = ''] = splitTest(test);
      return hasFile(file) && namesTest(read(file), name);
    },
  };
}

/** "file > name" as its two parts. */
export function splitTest(test: string): [file: string, name: string] {
  const at = test.indexOf(' > ');
  return [test.slice(0, at), test.slice(at + 3)];
}

/** True when a test or a group in the text has exactly this name. */
export function namesTest(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\(\\s*(['"\`])${escaped}\\1,\\s*(async\\s*)?(\\(|\\w+\\s*=>)`).test(text);
}

function leadsTo(route: string, path: string): boolean {
  const [wanted, given] = [route.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, index) => part === given[index] || part.startsWith('$'));
}
