import { i18n } from './i18n.ts';
import { notify } from './notify.ts';

/**
 * Registers the service worker that keeps the shell on board. When a newer version has been fetched the reader is
 * asked; nothing reloads while someone is writing.
 */
export function keepAppUpdated(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // After everything that the page itself needs.
  if (document.readyState === 'complete') void register();
  else addEventListener('load', () => void register());
}

async function register(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register('/sw.js');
    registration.addEventListener('updatefound', () => {
      const next = registration.installing;
      next?.addEventListener('statechange', () => {
        if (next.state === 'installed' && navigator.serviceWorker.controller) offerUpdate(next);
      });
    });
    if (registration.waiting && navigator.serviceWorker.controller) offerUpdate(registration.waiting);
  } catch {
    // Plain http on another host than localhost, or blocked by policy: the app works without.
  }
}

function offerUpdate(worker: ServiceWorker): void {
  const { t } = i18n();
  const run = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage({ type: 'SKIP_WAITING' });
  };
  notify(t('shell.updateReady'), { action: { label: t('shell.updateNow'), run } });
}
