import { useEffect, useState } from 'react';
import type { SignatoryView } from '../../../contract/confirmations.ts';
import { client } from '../../lib/client.ts';
import { isPassing, toProblem } from '../../lib/refusal.ts';

const retryMs = 5000;

export type Signatory = {
  view: SignatoryView | null;
  error: unknown;
  /** Shows what the server has just answered. */
  show: (view: SignatoryView) => void;
  retry: () => void;
};

/** What a personal link is about; read again by itself when the network or the server was away. */
export function useSignatory(token: string): Signatory {
  const [view, setView] = useState<SignatoryView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const retry = () => setAttempt((count) => count + 1);

  useEffect(() => {
    let isCurrent = true;
    client.signatory
      .get({ token })
      .then((answer) => {
        if (!isCurrent) return;
        setView(answer);
        setError(null);
      })
      .catch((reason: unknown) => isCurrent && setError(reason));
    return () => {
      isCurrent = false;
    };
  }, [token, attempt]);

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

  return { view, error, show: setView, retry };
}
