import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bundles, localeFile } from './locale-modules.ts';
import { namespacesIn, type TextTree } from './text-namespaces.ts';

const prefix = 'virtual:texts/';
const webFolder = join(import.meta.dirname, '..');
const i18nFile = join(webFolder, 'lib/i18n.ts');

/**
 * Lets every page carry its own texts. A source that names keys of a namespace outside the entry's bundle gets an import
 * of `virtual:texts/<namespace>`, which loads that namespace in the reader's language before the page begins.
 */
export function textImports(): Plugin {
  let texts: Promise<TextTree> | undefined;
  const readTexts = async () => JSON.parse(await readFile(localeFile('sv'), 'utf8')) as TextTree;
  return {
    name: 'ringar-text-imports',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const namespace = id.slice(prefix.length + 1);
      const loader = (locale: string) => `${locale}: () => import('virtual:messages/only-${namespace}/${locale}')`;
      return `import { addTexts } from ${JSON.stringify(i18nFile)};\nawait addTexts('${namespace}', { ${loader('sv')}, ${loader('en')} });`;
    },
    async transform(code, id) {
      const file = id.split('?')[0] ?? '';
      if (!file.startsWith(webFolder) || !/\.tsx?$/.test(file) || file === i18nFile) return undefined;
      texts ??= readTexts();
      const missing = namespacesIn(code, await texts).filter((namespace) => !bundles.app.includes(namespace));
      if (missing.length === 0) return undefined;
      return { code: `${missing.map((namespace) => `import '${prefix}${namespace}';`).join('')}${code}`, map: null };
    },
  };
}
