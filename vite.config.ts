import { resolve } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { appManifest } from './web/build/app-manifest.ts';
import { earlyFiles } from './web/build/early-files.ts';
import { entryPages } from './web/build/entry-pages.ts';
import { fewFiles } from './web/build/few-files.ts';
import { fontPreload } from './web/build/font-preload.ts';
import { layerOrder } from './web/build/layer-order.ts';
import { localeModules } from './web/build/locale-modules.ts';
import { methodSources } from './web/build/method-sources.ts';
import { textImports } from './web/build/text-imports.ts';

/** Where the Ringar server listens while the web is served by Vite alone. */
const serverUrl = process.env['RINGAR_SERVER'] ?? 'http://127.0.0.1:3000';

const page = (name: string) => resolve(import.meta.dirname, 'web', `${name}.html`);
const source = (name: string) => resolve(import.meta.dirname, 'web', `${name}.tsx`);

/** The app and the sign-in pages; the pages by link are built smaller by `vite.link.config.ts`. */
export default defineConfig({
  root: 'web',
  appType: 'spa',
  plugins: [
    react(),
    layerOrder(),
    localeModules(),
    textImports(),
    methodSources(),
    entryPages(),
    fontPreload(),
    earlyFiles(),
    appManifest(),
  ],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The strict CSP allows no data: fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { index: page('index'), signin: page('signin') },
      output: { codeSplitting: fewFiles({ app: source('app'), signIn: source('signin') }) },
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
