import { useState, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { unsafeSentenceIn } from '../../lib/text-guard.ts';
import { useLiveDocument } from './live-document-provider.tsx';

const subscribeToNothing = () => () => {};

export type LiveValue<Value> = {
  value: Value | undefined;
  /** Shared at once; `undefined` takes the value away. An unsafe text stays here alone until it is safe. */
  set: (value: Value | undefined) => void;
  writable: boolean;
};

/** One value of the live document's `values` map: a choice, a tick, a short comment. The last writer wins. */
export function useLiveValue<Value>(key: string): LiveValue<Value> {
  const { session, writable } = useLiveDocument();
  const [held, setHeld] = useState<{ value: Value } | null>(null);
  const map = session?.doc.getMap<Value>('values') as Y.Map<Value> | undefined;
  const stored = useSyncExternalStore(
    map
      ? (listener) => {
          const observer = (event: Y.YMapEvent<Value>) => event.keysChanged.has(key) && listener();
          map.observe(observer);
          return () => map.unobserve(observer);
        }
      : subscribeToNothing,
    () => map?.get(key),
  );

  function set(value: Value | undefined): void {
    if (!map || !writable) return;
    const unsafe = value !== undefined && unsafeSentenceIn(value) !== null;
    setHeld(unsafe ? { value } : null);
    if (unsafe) return;
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }

  return { value: held ? held.value : stored, set, writable };
}
