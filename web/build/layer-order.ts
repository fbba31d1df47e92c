import type { Plugin } from 'vite';

/** The order in which the style layers win, weakest first. */
const order = '@layer reset, tokens, base, layout, components, features, print;\n';

/**
 * Begins every stylesheet with the order of the layers. The browser fixes the order at the first stylesheet it meets,
 * and which of the built files that is differs from page to page.
 */
export function layerOrder(): Plugin {
  return {
    name: 'ringar-layer-order',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? '';
      return file.endsWith('.css') && !file.includes('node_modules') ? { code: order + code, map: null } : undefined;
    },
  };
}
