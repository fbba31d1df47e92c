import { resolve } from 'node:path';

import { defineConfig } from 'vite';

import { fontPreload } from './web/build/font-preload.ts';
import { layerOrder } from './web/build/layer-order.ts';
import { localeModules } from './web/build/locale-modules.ts';

/**
 * The pages by link without account, opened on a phone over a bad network: the same components as the app, drawn by
 * Preact instead of React, which makes them a third of the size. Built into the same folder after `vite.config.ts`.
 */
export default defineConfig({
  root: 'web',
  plugins: [layerOrder(), localeModules(), fontPreload()],
  resolve: {
    alias: {
      'react-dom/client': 'preact/compat/client',
      'react-dom': 'preact/compat',
      'react/jsx-runtime': 'preact/jsx-runtime',
      react: 'preact/compat',
    },
  },
  build: {
    outDir: '../dist/web',
    emptyOutDir: false,
    copyPublicDir: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { link: resolve(import.meta.dirname, 'web/link.html') } },
  },
});
