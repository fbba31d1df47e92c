import { now } from './clock.ts';

declare global {
  interface Window {
    /** Answers that `public/early.js` has asked for, by path and body. */
    ringarEarlyReads?: Record<string, Promise<Response> | undefined>;
  }
}

/** How long after the start of the app an early answer still counts: what was not taken by then would be old news. */
const freshForMs = 5_000;
const started = now().getTime();

/**
 * Sends a request to the server, or takes the answer that `public/early.js` asked for before the app had come: each once.
 * A read that nobody takes is lost work and nothing else.
 */
export async function sendOrTake(request: Request, init: object): Promise<Response> {
  const reads = window.ringarEarlyReads;
  if (reads === undefined || now().getTime() - started > freshForMs) return fetch(request, init);
  const path = new URL(request.url).pathname.replace(/^\/rpc\//, '');
  const key = `${path} ${await request.clone().text()}`;
  const early = reads[key];
  delete reads[key];
  // A line that broke before the app came is tried again.
  const answer = await early?.catch(() => undefined);
  return answer ?? fetch(request, init);
}
