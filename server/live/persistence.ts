import type { Document, Extension, Hocuspocus } from '@hocuspocus/server';

import type { Log } from '../log.ts';
import type { Door } from '../store/door.ts';
import { LiveRefusal } from './live-refusal.ts';
import { readState, type Stored, writeState } from './stored-state.ts';

const retryAfterMs = [500, 1_000, 2_000, 5_000, 10_000];

/** What is known of a document in memory. */
type Kept = Stored & {
  /** How many of the changes the database has. */
  stored: number;
  /** The last store failed. */
  failed: boolean;
  attempt: number;
  running: Promise<unknown> | null;
  next: Promise<unknown> | null;
  retry: NodeJS.Timeout | undefined;
};

/**
 * Loads and stores live documents. Everyone in a document is told when all of it is stored, and when it could not be; a
 * store that fails is tried again until it succeeds, with the text kept in memory and on every open page meanwhile.
 * There is one store of a document at a time, so that an older state never comes after a newer one.
 */
export function persist({ door, log }: { door: Door; log: Log }) {
  const documents = new Map<Document, Kept>();
  let stopped = false;

  const isStored = (document: Document) => {
    const kept = documents.get(document);
    return !kept || (kept.stored === kept.changes && kept.running === null);
  };

  /** Resolves to what went wrong, or null. A call while a store runs gets the one after it, which takes all there is then. */
  const store = (document: Document, instance: Hocuspocus): Promise<unknown> => {
    const kept = documents.get(document);
    if (!kept || stopped || isStored(document)) return Promise.resolve(null);
    if (!kept.running) {
      kept.running = storeOnce(document, kept, instance).finally(() => (kept.running = null));
      return kept.running;
    }
    kept.next ??= kept.running.then(() => {
      kept.next = null;
      return store(document, instance);
    });
    return kept.next;
  };

  const storeOnce = async (document: Document, kept: Kept, instance: Hocuspocus): Promise<unknown> => {
    clearTimeout(kept.retry);
    kept.retry = undefined;
    try {
      kept.stored = await writeState(door, document, kept);
      Object.assign(kept, { failed: false, attempt: 0 });
      // What has come since is in no database yet; the store that it has caused tells of both.
      if (kept.stored === kept.changes) document.broadcastStateless(savedMessage(door));
      if (document.getConnectionsCount() === 0) setTimeout(() => void instance.unloadDocument(document), 0);
      return null;
    } catch (error) {
      log.warn('live.not-stored', { attempt: kept.attempt, error });
      kept.failed = true;
      document.broadcastStateless(notSavedMessage);
      const delay = retryAfterMs[Math.min(kept.attempt, retryAfterMs.length - 1)]!;
      kept.attempt += 1;
      if (!stopped) kept.retry = setTimeout(() => void store(document, instance), delay);
      return error;
    }
  };

  const extension: Extension = {
    onLoadDocument: async ({ document, documentName }) => {
      const kept: Kept = {
        ...{ changes: 0, stored: 0, digest: await readState(door, document, documentName) },
        ...{ failed: false, attempt: 0, running: null, next: null, retry: undefined },
      };
      documents.set(document, kept);
      document.on('update', () => (kept.changes += 1));
      return document;
    },
    connected: async ({ connection }) => {
      if (documents.get(connection.document)?.failed) connection.sendStateless(notSavedMessage);
    },
    // A page that has come back asks whether the server had every word of it already: then nothing is left to store.
    onStateless: async ({ connection, document, payload }) => {
      if (payload === savedQuestion && isStored(document)) connection.sendStateless(savedMessage(door));
    },
    onStoreDocument: ({ document, instance }) => store(document, instance),
    // A document with words that are not stored yet stays in memory, and is what the next one to open it gets.
    beforeUnloadDocument: async ({ document }) => {
      if (!isStored(document)) throw new LiveRefusal('STORAGE_UNAVAILABLE');
      documents.delete(document);
    },
  };

  /** Stores now what is in memory of one collaboration, or of all. Throws when the database cannot take it. */
  const storeNow = async (hocuspocus: Hocuspocus, collaborationId = '') => {
    const open = [...documents.keys()].filter((document) => document.name.startsWith(collaborationId));
    const failures = await Promise.all(open.map((document) => store(document, hocuspocus)));
    const failure = failures.find((one) => one !== null);
    if (failure !== undefined) throw failure;
  };

  /** Nothing more is tried. Gives the number of documents with words that only the open pages have. */
  const stop = (): number => {
    stopped = true;
    for (const kept of documents.values()) clearTimeout(kept.retry);
    return [...documents.keys()].filter((document) => !isStored(document)).length;
  };

  return { extension, storeNow, stop };
}

/** Stateless messages of the protocol between page and server: the page's question, and what the server tells. */
const savedQuestion = JSON.stringify({ ask: 'saved' });
const notSavedMessage = JSON.stringify({ saved: false });
const savedMessage = ({ clock }: Door) => JSON.stringify({ saved: true, at: clock.now().toISOString() });
