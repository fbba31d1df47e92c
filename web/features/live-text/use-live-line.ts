import { type RefObject, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { useLiveDocument } from './live-document-provider.tsx';
import { moveCaret, textChange } from './text-change.ts';

const subscribeToNothing = () => () => {};

/**
 * Binds a field to the shared text `text:<key>`: what one types goes out as the smallest change, what others type comes
 * in without moving one's own caret.
 */
export function useLiveLine(key: string, field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>) {
  const { session, writable } = useLiveDocument();
  const text = session?.doc.getText(`text:${key}`);
  const caret = useRef<{ start: number; end: number } | null>(null);

  const subscribe = useMemo(
    () =>
      text
        ? (listener: () => void) => {
            const observer = (event: Y.YTextEvent) => {
              const element = field.current;
              if (!event.transaction.local && element && element === document.activeElement) {
                caret.current = {
                  start: moveCaret(element.selectionStart ?? 0, event.delta),
                  end: moveCaret(element.selectionEnd ?? 0, event.delta),
                };
              }
              listener();
            };
            text.observe(observer);
            return () => text.unobserve(observer);
          }
        : subscribeToNothing,
    [text, field],
  );
  const value = useSyncExternalStore(subscribe, () => text?.toString() ?? '');

  useLayoutEffect(() => {
    if (!caret.current || !field.current) return;
    field.current.setSelectionRange(caret.current.start, caret.current.end);
    caret.current = null;
  }, [value, field]);

  function write(next: string, at: number): void {
    if (!text || !writable) return;
    const change = textChange(text.toString(), next, at);
    if (!change) return;
    text.doc?.transact(() => {
      if (change.remove > 0) text.delete(change.at, change.remove);
      if (change.insert !== '') text.insert(change.at, change.insert);
    });
  }

  return { value, write, writable };
}
