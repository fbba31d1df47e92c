import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { longestText } from '../../../domain/text-limits.ts';
import { i18n } from '../../lib/i18n.ts';
import { unsafeSentence } from '../../lib/text-guard.ts';

/**
 * Stops one's own changes that would bring in a personal identity number or make the text too long, and says why
 * through `onRefused`; null once something else has been written. What others write is not stopped here.
 */
export function textLimits(onRefused: (sentence: string | null) => void): Plugin {
  return new Plugin({
    filterTransaction: (transaction, state) => {
      if (!transaction.docChanged || isFromOthers(transaction)) return true;
      const sentence = refusalOf(transaction, state);
      onRefused(sentence);
      return sentence === null;
    },
  });
}

function isFromOthers(transaction: Transaction): boolean {
  const sync = transaction.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined;
  return sync?.isChangeOrigin === true;
}

/** Why a change may not be made, as a sentence; null when it may. */
export function refusalOf(transaction: Transaction, state: EditorState): string | null {
  const unsafe = newUnsafeText(transaction, state.doc);
  if (unsafe) return unsafe;
  const size = transaction.doc.content.size;
  // The size counts marks of structure too, so only a large one is worth measuring.
  if (size <= longestText || size <= state.doc.content.size) return null;
  const over = transaction.doc.textBetween(0, size, '\n', '\n').length - longestText;
  return over > 0 ? i18n().t('live.tooLong', { over, max: longestText }) : null;
}

/** The sentence for an identity number in the blocks that a change touches, unless it stood there before. */
function newUnsafeText(transaction: Transaction, before: Node): string | null {
  const { from, to } = changedRange(transaction);
  const sentence = firstUnsafe(transaction.doc, from, to);
  if (!sentence) return null;
  const back = transaction.mapping.invert();
  return firstUnsafe(before, back.map(from, -1), back.map(to, 1)) === sentence ? null : sentence;
}

/** From the first to the last place that a transaction changes, in the new document. */
function changedRange(transaction: Transaction): { from: number; to: number } {
  let from = transaction.doc.content.size;
  let to = 0;
  for (const [index, map] of transaction.mapping.maps.entries()) {
    const later = transaction.mapping.slice(index + 1);
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      from = Math.min(from, later.map(newStart, -1));
      to = Math.max(to, later.map(newEnd, 1));
    });
  }
  return { from: Math.min(from, to), to };
}

function firstUnsafe(doc: Node, from: number, to: number): string | null {
  let found: string | null = null;
  const size = doc.content.size;
  doc.nodesBetween(Math.max(0, Math.min(from, size) - 1), Math.min(to + 1, size), (node) => {
    if (found || !node.isTextblock) return !found;
    found = unsafeSentence(node.textBetween(0, node.content.size, '\n', '\n'));
    return false;
  });
  return found;
}
