import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { entryPages } from './web/build/entry-pages.ts';
import { fontPreload } from './web/build/font-preload.ts';
import { localeModules } from './web/build/locale-modules.ts';

/** Where the Ringar server listens while the web is served by Vite alone. */
const serverUrl = process.env['RINGAR_SERVER'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: 'web',
  appType: 'spa',
  plugins: [react(), localeModules(), entryPages(), fontPreload()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The strict CSP allows no data: fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { index: 'web/index.html', signin: 'web/signin.html', link: 'web/link.html' },
    },
  },
  server: {
    proxy: {
      '/rpc': serverUrl,
      '/api': serverUrl,
      '/healthz': serverUrl,
      '/live': { target: serverUrl, ws: true },
    },
  },
});
