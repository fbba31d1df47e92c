import type { Extension } from '@hocuspocus/server';
import * as Y from 'yjs';

import { findUnsafeInValue } from '../../domain/safe-text.ts';
import { readLivePlain } from '../../worksheets/live-document.ts';
import { LiveRefusal } from './live-refusal.ts';

const syncStep2 = 1;
const update = 2;

/** The guard behind the guard: an update that would put a personal identity number into a live document never arrives. */
export function guardText(): Extension {
  return {
    beforeSync: async ({ type, payload, document }) => {
      if ((type !== syncStep2 && type !== update) || !addsDigits(payload)) return;
      const trial = new Y.Doc();
      Y.applyUpdate(trial, Y.encodeStateAsUpdate(document));
      Y.applyUpdate(trial, payload);
      const unsafe = findUnsafeInValue(readLivePlain(trial)).length > 0;
      trial.destroy();
      if (unsafe) throw new LiveRefusal('UNSAFE_TEXT');
    },
  };
}

/** Copying the document to look at it is only needed when the update adds a digit (of any script) somewhere. */
function addsDigits(payload: Uint8Array): boolean {
  return Y.decodeUpdate(payload).structs.some((struct) => {
    const content = (struct as { content?: { str?: string; arr?: unknown[]; type?: unknown } }).content;
    if (!content) return false;
    return /\p{Nd}/u.test(content.str ?? (content.arr ? JSON.stringify(content.arr) : ''));
  });
}
