import { useEffect, useState } from 'react';
import { isPassing, toProblem } from '../../lib/refusal.ts';

const retryMs = 5000;

export type ByLink<View> = {
  view: View | null;
  error: unknown;
  /** Shows what the server has just answered. */
  show: (view: View) => void;
  retry: () => void;
};

/**
 * What a personal link is about; read again by itself when the network or the server was away. `read` stays the same
 * function as long as the link does.
 */
export function useByLink<View>(read: () => Promise<View>): ByLink<View> {
  const [view, setView] = useState<View | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const retry = () => setAttempt((count) => count + 1);

  useEffect(() => {
    let isCurrent = true;
    read()
      .then((answer) => {
        if (!isCurrent) return;
        setView(() => answer);
        setError(null);
      })
      .catch((reason: unknown) => isCurrent && setError(reason));
    return () => {
      isCurrent = false;
    };
  }, [read, attempt]);

  const isAway = error !== null && isPassing(toProblem(error));
  useEffect(() => {
    if (!isAway) return undefined;
    const timer = setInterval(retry, retryMs);
    addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      removeEventListener('online', retry);
    };
  }, [isAway]);

  return { view, error, show: (shown) => setView(() => shown), retry };
}
