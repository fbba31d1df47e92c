import type { Plugin } from 'vite';
import { entryPageOf } from '../../contract/entry-pages.ts';

/** Addresses that the development server itself or the API answers. */
const notPages = ['@vite', '@id', '@fs', '@react-refresh', 'node_modules', 'rpc', 'api', 'live', 'healthz'];

/**
 * In development, answers each address with the HTML file that the server would choose, and `/gallery` with the
 * gallery of components, which is never built.
 */
export function entryPages(): Plugin {
  return {
    name: 'ringar-entry-pages',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/';
        const first = path.split('/')[1] ?? '';
        if (!path.includes('.') && !notPages.includes(first)) {
          request.url = first === 'gallery' ? '/gallery.html' : `/${entryPageOf(path)}`;
        }
        next();
      });
    },
  };
}
