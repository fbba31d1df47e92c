import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { Doc } from 'yjs';
import { emptyRichText, type RichText } from '../../../domain/rich-text.ts';
import { readRichText } from '../../../worksheets/live-document.ts';
import { useLiveDocument } from './live-document-provider.tsx';

const subscribeToNothing = () => () => {};

/** A text of the live document as it is being written by anyone; as `stored` until the live one has arrived. */
export function useLiveRich(fieldKey: string, stored: RichText = emptyRichText): RichText {
  const { session, progress } = useLiveDocument();
  const doc = session && progress.synced ? session.doc : null;
  const seen = useRef<{ doc: Doc | null; text: RichText }>({ doc: null, text: emptyRichText });
  const subscribe = useMemo(() => {
    if (!doc) return subscribeToNothing;
    const fragment = doc.getXmlFragment(`rich:${fieldKey}`);
    return (listener: () => void) => {
      const observer = () => {
        seen.current = { doc, text: readRichText(doc, fieldKey) };
        listener();
      };
      fragment.observeDeep(observer);
      return () => fragment.unobserveDeep(observer);
    };
  }, [doc, fieldKey]);
  const live = useSyncExternalStore(subscribe, () => {
    if (doc && seen.current.doc !== doc) seen.current = { doc, text: readRichText(doc, fieldKey) };
    return doc ? seen.current.text : null;
  });
  return live ?? stored;
}
