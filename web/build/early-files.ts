import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** `data-files` of the app's first script: what each page will load, so that it is asked for before anything has been read. */
type EarlyFiles = {
  texts: Record<string, string[]>;
  pages: [pattern: string, files: string[], texts: Record<string, string[]>][];
};

type Chunk = {
  viteMetadata?: { importedCss: Set<string> };
  fileName: string;
  imports: string[];
  dynamicImports: string[];
  moduleIds: string[];
  isEntry: boolean;
};

const webFolder = join(import.meta.dirname, '..');
const route =
  /getParentRoute: \(\) => (\w+),\s+path: '([^']+)',\s+component: lazyRouteComponent\(\(\) => import\('\.\/([^']+)'\)/g;
const text = /^\0virtual:messages\/(app|only-[\w-]+)\/(\w+)$/;

/**
 * Tells `public/early.js`, in the app's HTML, which files the page at each address needs: its code, styles and texts. There
 * the script has a name by its content, so that it is not asked for again.
 */
export function earlyFiles(): Plugin {
  return {
    name: 'ringar-early-files',
    apply: 'build',
    async buildStart() {
      const source = await readFile(join(webFolder, 'public/early.js'), 'utf8');
      this.emitFile({ type: 'asset', name: 'early.js', source });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { filename, bundle }) {
        if (!filename.endsWith('index.html') || !bundle) return undefined;
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk') as Chunk[];
        const files = listFiles(await readFile(join(webFolder, 'router.tsx'), 'utf8'), chunks);
        const told = JSON.stringify(files).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        const early = Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes('early.js'));
        if (early === undefined) throw new Error('early.js is not among the built files');
        return html.replace('src="/early.js"', () => `src="/${early.fileName}" data-files="${told}"`);
      },
    },
  };
}

function listFiles(router: string, chunks: Chunk[]): EarlyFiles {
  const first = reach(chunks, chunkOf(chunks, join(webFolder, 'app.tsx')));
  const pages = [...router.matchAll(route)].map(([, parent, path = '', page = '']): EarlyFiles['pages'][number] => {
    const address = `${parent === 'town' ? '/s/$collab' : ''}${path}`.replace(/(?<=.)\/$/, '');
    const own = new Set([...reach(chunks, chunkOf(chunks, join(webFolder, page)))].filter((chunk) => !first.has(chunk)));
    const files = new Set([...own].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? []), chunk.fileName]));
    return [`^${address.replaceAll(/\$\w+/g, '[^/]+')}$`, [...files].map((file) => `/${file}`), textsOf(chunks, own)];
  });
  return { texts: textsOf(chunks, first), pages };
}

function chunkOf(chunks: Chunk[], module: string): Chunk | undefined {
  return chunks.find(({ moduleIds }) => moduleIds.includes(module));
}

/** A file and all that it imports at once. */
function reach(chunks: Chunk[], chunk: Chunk | undefined, reached = new Set<Chunk>()): Set<Chunk> {
  if (chunk === undefined || reached.has(chunk)) return reached;
  reached.add(chunk);
  for (const name of chunk.imports)
    reach(
      chunks,
      chunks.find(({ fileName }) => fileName === name),
      reached,
    );
  return reached;
}

/** The files of texts, by language, that come with some files. */
function textsOf(chunks: Chunk[], from: ReadonlySet<Chunk>): Record<string, string[]> {
  const texts: Record<string, string[]> = {};
  for (const name of new Set([...from].flatMap(({ dynamicImports }) => dynamicImports))) {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    const locale = chunk?.moduleIds.map((id) => text.exec(id)?.[2]).find((found) => found !== undefined);
    if (locale !== undefined) (texts[locale] ??= []).push(`/${name}`);
  }
  return texts;
}
