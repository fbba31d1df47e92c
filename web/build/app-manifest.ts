import { VitePWA } from 'vite-plugin-pwa';

/** Addresses that the app's shell must not answer from its cache: the API and the two small entries. */
const notTheApp = /^\/(api|rpc|live|healthz|sign-in|set-up|invitation|entry|link|verify)(\/|$)/;

/**
 * Makes the app installable and keeps its shell on board. Only built files are cached, never an answer of the API; a
 * newer version waits until the reader says yes (`web/lib/service-worker.ts`).
 */
export function appManifest() {
  return VitePWA({
    injectRegister: false,
    manifest: {
      name: 'Ringar',
      short_name: 'Ringar',
      description: 'Staden som samverkar',
      lang: 'sv',
      start_url: '/',
      display: 'standalone',
      background_color: '#FAF7F1',
      theme_color: '#14574B',
      icons: [
        { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['index.html', 'early.js', 'icon.svg', 'assets/*.{js,css}', 'assets/*-latin-wght-*.woff2'],
      globIgnores: ['assets/signin-*', '**/sw.js'],
      navigateFallback: '/index.html',
      navigateFallbackDenylist: [notTheApp],
      // File names carry a hash of their content, so the browser need not ask again with another address.
      dontCacheBustURLsMatching: /\/assets\//,
      sourcemap: false,
    },
  });
}
