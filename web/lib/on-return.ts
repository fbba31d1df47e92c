/** Calls back once, when someone looks at this page again or touches it; gives a function that stops waiting. */
export function onReturn(callback: () => void): () => void {
  const waiting = new AbortController();
  const back = () => {
    if (document.visibilityState === 'hidden') return;
    waiting.abort();
    callback();
  };
  const { signal } = waiting;
  for (const event of ['focus', 'pointerdown', 'keydown']) addEventListener(event, back, { signal });
  document.addEventListener('visibilitychange', back, { signal });
  return () => waiting.abort();
}
