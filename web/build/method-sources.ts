import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Locale } from '../../domain/method.ts';
import { loadMethods } from '../../methods/load.ts';

const prefix = 'virtual:method-sources/';

/**
 * Serves `virtual:method-sources/<locale>`: the title and the sources of every method on board, so that the principals
 * are credited also to readers who are not in any collaboration.
 */
export function methodSources(): Plugin {
  const folder = resolve(import.meta.dirname, '../../methods');
  return {
    name: 'ringar-method-sources',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const locale = id.slice(prefix.length + 1) as Locale;
      const { methods } = loadMethods(folder);
      for (const method of Object.keys(methods)) this.addWatchFile(join(folder, method, `${locale}.yaml`));
      const list = Object.values(methods).map((method) => ({
        id: method[locale].id,
        title: method[locale].title,
        sources: method[locale].sources,
      }));
      return `export default ${JSON.stringify(list)};`;
    },
  };
}
