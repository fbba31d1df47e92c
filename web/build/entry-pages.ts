import type { Plugin } from 'vite';

import { entryPageOf } from '../../contract/entry-pages.ts';

/**
 * In development, answers the addresses of the two small entries with their own HTML file, as the server does in
 * production: see `entryPageOf`; and `/gallery` -> gallery.html.
 */
export function entryPages(): Plugin {
  return {
    name: 'ringar-entry-pages',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/';
        const first = path.split('/')[1] ?? '';
        const isFile = path.includes('.');
        if (!isFile && first === 'gallery') request.url = '/gallery.html';
        else if (!isFile && entryPageOf(path) !== 'index.html') request.url = `/${entryPageOf(path)}`;
        next();
      });
    },
  };
}
