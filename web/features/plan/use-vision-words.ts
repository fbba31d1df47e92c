import { type RichText, richTextToPlain } from '../../../domain/rich-text.ts';
import { useLiveRich } from '../live-text/use-live-rich.ts';

/** A quote in a header is a line or two; the whole stands in its part of the plan. */
const longestQuote = 280;

/** The vision as it is being written, shortened to a quote; as stored until the live one has arrived. */
export function useVisionWords(stored: RichText): string {
  return shorten(richTextToPlain(useLiveRich('vision', stored)).replace(/\s+/g, ' ').trim());
}

function shorten(text: string): string {
  if (text.length <= longestQuote) return text;
  const cut = text.slice(0, longestQuote);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestQuote - 40))} …`;
}
