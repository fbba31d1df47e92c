import type { Extension } from '@hocuspocus/server';
import * as Y from 'yjs';

import { findUnsafeInValue } from '../../domain/safe-text.ts';
import { readLivePlain } from '../../worksheets/live-document.ts';
import { LiveRefusal } from './live-refusal.ts';

const syncStep2 = 1;
const update = 2;

/** An identity number has ten digits at least. */
const fewestDigits = 10;

/**
 * The guard behind the guard: an update that would put a personal identity number into a live document never arrives, nor
 * one with a NUL character, which the database cannot keep: it would stop everyone's words from being stored.
 */
export function guardText(): Extension {
  return {
    beforeSync: async ({ type, payload, document }) => {
      if (type !== syncStep2 && type !== update) return;
      if (bringsNul(payload)) throw new LiveRefusal('BAD_INPUT');
      if (!mayMakeNumber(document, payload)) return;
      const trial = new Y.Doc();
      Y.applyUpdate(trial, Y.encodeStateAsUpdate(document));
      Y.applyUpdate(trial, payload);
      const unsafe = findUnsafeInValue(readLivePlain(trial)).length > 0;
      trial.destroy();
      if (unsafe) throw new LiveRefusal('UNSAFE_TEXT');
    },
  };
}

/** True when a text, a value, a key or a name in the update holds a NUL character. */
function bringsNul(payload: Uint8Array): boolean {
  return Y.decodeUpdate(payload).structs.some((struct) => {
    const { content, parent, parentSub } = struct as {
      content?: { str?: string; arr?: unknown[] };
      parent?: unknown;
      parentSub?: unknown;
    };
    return [content?.str, content?.arr, parentSub, typeof parent === 'string' ? parent : ''].some(hasNul);
  });
}

function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) => hasNul(key) || hasNul(part));
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
