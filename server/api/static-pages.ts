import { existsSync } from 'node:fs';

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

import { entryPageOf } from '../../contract/entry-pages.ts';

const built = `${import.meta.dirname}/../../dist/web/`;

/** The web client. File names under /assets carry a hash of their content and may be kept for a year. */
export function staticPages(): Hono {
  const app = new Hono();
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use(
    '*',
    serveStatic({
      root: built,
      precompressed: true,
      onFound: (path, c) => void (path.includes('/assets/') || c.header('cache-control', 'no-cache')),
    }),
  );
  app.get('*', async (c, next) => {
    const wantsPage = (c.req.header('accept') ?? '').includes('text/html') && !c.req.path.startsWith('/assets/');
    if (!wantsPage || !existsSync(built)) return next();
    c.header('cache-control', 'no-cache');
    return serveStatic({ root: built, path: entryPageOf(c.req.path), precompressed: true })(c, next);
  });
  return app;
}
