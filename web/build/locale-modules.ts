import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Namespaces each entry carries; `app` carries all, so that the small entries stay small. */
const bundles: Record<string, string[] | 'all'> = {
  app: 'all',
  signin: ['common', 'errors', 'save', 'fields', 'settings', 'signIn', 'members', 'account'],
  link: ['common', 'errors', 'save', 'fields', 'settings', 'emergency', 'conflict', 'link', 'documents', 'confirm', 'verify'],
};

const prefix = 'virtual:messages/';

/**
 * Serves `virtual:messages/<bundle>/<locale>` with the part of `locales/<locale>.json` that one entry needs, as one
 * lazy chunk a language.
 */
export function localeModules(): Plugin {
  const localeFile = (locale: string) => resolve(import.meta.dirname, '../../locales', `${locale}.json`);
  return {
    name: 'ringar-locale-modules',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const [bundle = 'app', locale = 'sv'] = id.slice(prefix.length + 1).split('/');
      this.addWatchFile(localeFile(locale));
      const all = JSON.parse(await readFile(localeFile(locale), 'utf8')) as Record<string, unknown>;
      const wanted = bundles[bundle] ?? 'all';
      const part = wanted === 'all' ? all : Object.fromEntries(Object.entries(all).filter(([key]) => wanted.includes(key)));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(part))});`;
    },
  };
}
