import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Namespaces that an entry carries from the start. What else a page of the app or of the sign-in entry names comes with
 * the page (`text-imports.ts`); the pages by link carry everything at once, to spare a phone the extra round trip.
 */
export const bundles = {
  app: [
    'common',
    'errors',
    'save',
    'fields',
    'conflict',
    'table',
    'shell',
    'look',
    'pages',
    'emergency',
    'rings',
    'spread',
    'timeline',
  ],
  signin: ['common', 'errors', 'save', 'fields', 'look', 'signIn'],
  link: [
    'common',
    'errors',
    'save',
    'fields',
    'look',
    'emergency',
    'conflict',
    'link',
    'documents',
    'confirm',
    'verify',
    'guests',
  ],
};

const prefix = 'virtual:messages/';

/** Where the texts of a language lie. */
export const localeFile = (locale: string) => resolve(import.meta.dirname, '../../locales', `${locale}.json`);

/**
 * Serves `virtual:messages/<bundle>/<locale>` with the part of `locales/<locale>.json` that one entry needs, and
 * `virtual:messages/only-<namespace>/<locale>` with one namespace; each is one lazy chunk. In development every bundle
 * holds everything, so that a text written a moment ago is there.
 */
export function localeModules(): Plugin {
  let carryAll = false;
  return {
    name: 'ringar-locale-modules',
    configResolved: ({ command }) => {
      carryAll = command === 'serve';
    },
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const [bundle = 'app', locale = 'sv'] = id.slice(prefix.length + 1).split('/');
      this.addWatchFile(localeFile(locale));
      const all = JSON.parse(await readFile(localeFile(locale), 'utf8')) as Record<string, unknown>;
      const wanted = bundle.startsWith('only-') ? [bundle.slice('only-'.length)] : bundles[bundle as keyof typeof bundles];
      const part = Object.fromEntries(Object.entries(all).filter(([key]) => carryAll || wanted.includes(key)));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(part))});`;
    },
  };
}
