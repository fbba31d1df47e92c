import { distance } from 'fastest-levenshtein';

import { tradeFromLabel, tradeWords } from './actor-labels.ts';
import { type Trade, trades } from './actor.ts';
import { normaliseLabel } from './normalise-label.ts';

/**
 * The trade that a label which is none comes nearest to: "Hotellkedja" → hotel, "Polsien" → police. A known word that it
 * begins with counts first, then one that it contains, the longest first; then a slip of the pen. null when nothing is near.
 */
export function nearestTrade(label: string): Trade | null {
  const text = normaliseLabel(label);
  const exact = tradeFromLabel(label);
  if (exact !== null || text === '') return exact;
  const known = trades
    .flatMap((trade) => tradeWords[trade].map((word) => ({ trade, word: normaliseLabel(word) })))
    .filter(({ trade, word }) => trade !== 'other' && word.length >= 4)
    .toSorted((a, b) => b.word.length - a.word.length);
  const inside =
    known.find(({ word }) => text.startsWith(word)) ??
    known.find(({ word }) => text.includes(word)) ??
    known.find(({ word }) => text.length >= 4 && word.startsWith(text));
  if (inside) return inside.trade;
  const close = known.map(({ trade, word }) => ({ trade, slips: distance(text, word), most: word.length >= 6 ? 2 : 1 }));
  return close.filter(({ slips, most }) => slips <= most).toSorted((a, b) => a.slips - b.slips)[0]?.trade ?? null;
}
