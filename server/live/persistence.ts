import type { Document, Extension, Hocuspocus } from '@hocuspocus/server';
import { and, eq, sql } from 'drizzle-orm';
import * as Y from 'yjs';

import { isLivePlainEmpty, readLivePlain } from '../../worksheets/live-document.ts';
import { markBegun } from '../commands/mark-begun.ts';
import type { Log } from '../log.ts';
import type { Door } from '../store/door.ts';
import { liveDocument } from '../store/schema/index.ts';
import { parseLiveName } from './authorise.ts';

const retryAfterMs = [500, 1_000, 2_000, 5_000, 10_000];

/**
 * Loads and stores live documents. Everyone in the document is told when it is stored and when it could not be; a store
 * that fails is tried again until it succeeds, with the text kept in memory and on every open page meanwhile.
 */
export function persist({ door, log }: { door: Door; log: Log }) {
  const waiting = new Map<string, NodeJS.Timeout>();

  const store = async (document: Document, attempt = 0): Promise<void> => {
    clearTimeout(waiting.get(document.name));
    waiting.delete(document.name);
    try {
      await write(door, document);
      document.broadcastStateless(JSON.stringify({ saved: true, at: new Date().toISOString() }));
    } catch (error) {
      log.warn('live.not-stored', { attempt, error });
      document.broadcastStateless(JSON.stringify({ saved: false }));
      const delay = retryAfterMs[Math.min(attempt, retryAfterMs.length - 1)]!;
      waiting.set(
        document.name,
        setTimeout(() => void store(document, attempt + 1), delay),
      );
    }
  };

  const extension: Extension = {
    onLoadDocument: async ({ document, documentName }) => {
      const { collaboration, name } = parseLiveName(documentName);
      const state = await door.asProgram({ collaborationId: collaboration }, async ({ tx }) => {
        const [row] = await tx
          .select({ state: liveDocument.state })
          .from(liveDocument)
          .where(and(eq(liveDocument.collaborationId, collaboration), eq(liveDocument.name, name)));
        return row?.state;
      });
      if (state) Y.applyUpdate(document, state);
      return document;
    },
    onStoreDocument: ({ document }) => store(document),
    // A document with words that are not stored yet stays in memory.
    beforeUnloadDocument: async ({ documentName }) => {
      if (waiting.has(documentName)) throw new Error('not stored yet');
    },
  };

  /** Stores now what is in memory of one collaboration, or of all. Throws when the database cannot take it. */
  const storeNow = async (hocuspocus: Hocuspocus, collaborationId = '') => {
    const open = [...hocuspocus.documents.values()].filter((document) => document.name.startsWith(collaborationId));
    await Promise.all(open.map((document) => write(door, document)));
  };

  const stopRetrying = () => {
    for (const timer of waiting.values()) clearTimeout(timer);
    waiting.clear();
  };

  return { extension, storeNow, stopRetrying };
}

async function write(door: Door, document: Document): Promise<void> {
  const { collaboration, name } = parseLiveName(document.name);
  const state = Y.encodeStateAsUpdate(document);
  const plain = readLivePlain(document);
  await door.asProgram({ collaborationId: collaboration }, async (work) => {
    const { tx, changed } = work;
    await tx
      .insert(liveDocument)
      .values({ collaborationId: collaboration, name, state, plain })
      .onConflictDoUpdate({
        target: [liveDocument.collaborationId, liveDocument.name],
        set: { state, plain, updatedAt: sql`now()` },
        // A document that is only open keeps the day it was last written.
        setWhere: sql`${liveDocument.state} is distinct from excluded.state`,
      });
    // Open pages have the words already. What they show beside them, that an exercise has begun, is told by `markBegun`.
    if (name === 'plan') await changed('plan-texts');
    const [kind, method, station, exercise] = name.split('/');
    if (kind === 'exercise' && method && station && exercise && !isLivePlainEmpty(plain))
      await markBegun(work, { method, station, exercise });
  });
}
