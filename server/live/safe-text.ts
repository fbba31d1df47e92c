import type { Extension } from '@hocuspocus/server';
import * as Y from 'yjs';

import { findUnsafeInValue } from '../../domain/safe-text.ts';
import { findUnstorableText } from '../../domain/storable-text.ts';
import { isLiveRoot, readLivePlain } from '../../worksheets/live-document.ts';
import { LiveRefusal } from './live-refusal.ts';
import { type Brought, readUpdate, wordsOfDocument } from './words-of-update.ts';

const syncStep2 = 1;
const update = 2;

/** An identity number has ten digits, of which some may be written as letters (`findMistypedNumbers`). */
const fewestDigits = 5;

/**
 * The guard behind the guard: an update that would put a personal identity number into a live document never arrives, also
 * where no page would show it. Nor does one with text that the database cannot keep: it would stop everyone's words from
 * being stored.
 */
export function guardText(): Extension {
  return {
    beforeSync: async ({ type, payload, document }) => {
      if (type !== syncStep2 && type !== update) return;
      const brought = readUpdate(payload);
      if (!brought.isKnown || !brought.roots.every(isLiveRoot) || findUnstorableText(brought.words) !== null)
        throw new LiveRefusal('BAD_INPUT');
      if (!mayMakeNumber(document, brought)) return;
      const trial = new Y.Doc();
      Y.applyUpdate(trial, Y.encodeStateAsUpdate(document));
      Y.applyUpdate(trial, payload);
      const unsafe = findUnsafeInValue([brought.words, wordsOfDocument(trial), readLivePlain(trial)]).length > 0;
      trial.destroy();
      if (unsafe) throw new LiveRefusal('UNSAFE_TEXT');
    },
  };
}

/**
 * Copying the document to look at the outcome is only needed when enough digits (of any script) can come together: those
 * that are there and those that the update brings. Taking away the letter in "850101a1236" makes a number too, and so may
 * what has come before the text it belongs to and waits for it.
 */
function mayMakeNumber(document: Y.Doc, { words }: Brought): boolean {
  if (document.store.pendingStructs !== null || document.store.pendingDs !== null) return true;
  const all = JSON.stringify([wordsOfDocument(document), words]);
  return (all.match(/\p{N}/gu)?.length ?? 0) >= fewestDigits;
}
