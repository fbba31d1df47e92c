import type { Extension } from '@hocuspocus/server';
import * as Y from 'yjs';

import { findUnsafeInValue } from '../../domain/safe-text.ts';
import { readLivePlain } from '../../worksheets/live-document.ts';
import { LiveRefusal } from './live-refusal.ts';

const syncStep2 = 1;
const update = 2;

/** An identity number has ten digits at least. */
const fewestDigits = 10;

/** The guard behind the guard: an update that would put a personal identity number into a live document never arrives. */
export function guardText(): Extension {
  return {
    beforeSync: async ({ type, payload, document }) => {
      if ((type !== syncStep2 && type !== update) || !mayMakeNumber(document, payload)) return;
      const trial = new Y.Doc();
      Y.applyUpdate(trial, Y.encodeStateAsUpdate(document));
      Y.applyUpdate(trial, payload);
      const unsafe = findUnsafeInValue(readLivePlain(trial)).length > 0;
      trial.destroy();
      if (unsafe) throw new LiveRefusal('UNSAFE_TEXT');
    },
  };
}

/**
 * Copying the document to look at the outcome is only needed when enough digits (of any script) can come together: those
 * that are there and those that the update brings. Taking away the letter in "850101a1236" makes a number too.
 */
function mayMakeNumber(document: Y.Doc, payload: Uint8Array): boolean {
  const brought = Y.decodeUpdate(payload).structs.map((struct) => {
    const content = (struct as { content?: { str?: string; arr?: unknown[] } }).content;
    return content?.str ?? (content?.arr ? JSON.stringify(content.arr) : '');
  });
  const words = `${JSON.stringify(readLivePlain(document))}${brought.join('')}`;
  return (words.match(/\p{N}/gu)?.length ?? 0) >= fewestDigits;
}
