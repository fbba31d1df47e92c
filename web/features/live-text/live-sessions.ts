import { type LiveSession, openLiveSession } from './live-session.ts';

type Open = { session: LiveSession; users: number };

const open = new Map<string, Open>();

/**
 * The session of a document, shared by everything on the page that shows it. Give it back with `releaseLiveSession`.
 * A session that was given back while words were on their way is taken up again.
 */
export function acquireLiveSession(options: Parameters<typeof openLiveSession>[0]): LiveSession {
  const found = open.get(options.name) ?? { session: openLiveSession(options), users: 0 };
  found.users += 1;
  open.set(options.name, found);
  return found.session;
}

/** Closes the session once nobody uses it and every word is stored. */
export function releaseLiveSession(name: string): void {
  const found = open.get(name);
  if (!found) return;
  found.users -= 1;
  closeWhenDone(name, found);
}

/** Keeps an open session open, whoever gives it back, until the function that this gives is called. */
export function holdLiveSession(session: LiveSession): () => void {
  for (const [name, found] of open) {
    if (found.session !== session) continue;
    found.users += 1;
    return () => releaseLiveSession(name);
  }
  return () => {};
}

function closeWhenDone(name: string, found: Open): void {
  const close = () => {
    if (found.users > 0 || open.get(name) !== found || found.session.progress().pending) return false;
    open.delete(name);
    found.session.destroy();
    return true;
  };
  // Leaving one page for another that shows the same document keeps the line.
  setTimeout(() => {
    if (close()) return;
    const stop = found.session.subscribe(() => {
      if (found.users > 0 || close()) stop();
    });
  }, 250);
}
