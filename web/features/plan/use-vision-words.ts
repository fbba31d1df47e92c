import { useMemo, useSyncExternalStore } from 'react';
import type { XmlElement, XmlFragment } from 'yjs';
import type { RichText } from '../../../domain/rich-text.ts';
import { richTextToPlain } from '../../../domain/rich-text.ts';
import { useLiveDocument } from '../live-text/live-document-provider.tsx';

const subscribeToNothing = () => () => {};

/** A quote in a header is a line or two; the whole stands in its part of the plan. */
const longestQuote = 280;

/** The vision as it is being written, shortened to a quote; as stored until the live one has arrived. */
export function useVisionWords(stored: RichText): string {
  const { session, progress } = useLiveDocument();
  const fragment = session && progress.synced ? session.doc.getXmlFragment('rich:vision') : null;
  const subscribe = useMemo(
    () =>
      fragment
        ? (listener: () => void) => {
            fragment.observeDeep(listener);
            return () => fragment.unobserveDeep(listener);
          }
        : subscribeToNothing,
    [fragment],
  );
  const live = useSyncExternalStore(subscribe, () => (fragment ? wordsOf(fragment) : null));
  return shorten((live ?? richTextToPlain(stored)).replace(/\s+/g, ' ').trim());
}

function wordsOf(node: XmlFragment | XmlElement): string {
  return node
    .toArray()
    .map((child) => ('insertEmbed' in child ? plainText(child as never) : wordsOf(child as XmlElement)))
    .join(' ');
}

/** Characters of a text without the tags of its marks. */
function plainText(text: { toDelta: () => { insert: unknown }[] }): string {
  return text
    .toDelta()
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('');
}

function shorten(text: string): string {
  if (text.length <= longestQuote) return text;
  const cut = text.slice(0, longestQuote);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestQuote - 40))} …`;
}
