import { createHash } from 'node:crypto';

import type { Document } from '@hocuspocus/server';
import { and, eq, sql } from 'drizzle-orm';
import * as Y from 'yjs';

import { isLivePlainEmpty, type LivePlain, readLivePlain } from '../../worksheets/live-document.ts';
import { markBegun } from '../commands/mark-begun.ts';
import type { Door, Work } from '../store/door.ts';
import { liveDocument } from '../store/schema/index.ts';
import { parseLiveName } from './authorise.ts';

export type Stored = {
  /** Changes of the document since it came into memory. */
  changes: number;
  /** Digest of the state that the database had when this process last read or wrote it; null when it had none. */
  digest: string | null;
};

/** A state that was merged in is in the database already, and causes no store. */
const fromStore = { source: 'local', skipStoreHooks: true } as const;

/** Reads a document from the database into memory; gives the digest of its state, null when there is none. */
export async function readState(door: Door, document: Document, documentName: string): Promise<string | null> {
  const { collaboration, name } = parseLiveName(documentName);
  const state = await door.asProgram({ collaborationId: collaboration }, (work) => stateOf(work, name));
  if (!state) return null;
  Y.applyUpdate(document, state, fromStore);
  return digestOf(state);
}

/**
 * Writes a document to the database; gives how many of its changes were in what was written. The row is locked, and a state
 * in it that is not the one known here (another process, or a write whose answer was lost) is merged in first: nothing
 * that has been stored is ever replaced by something older.
 */
export async function writeState(door: Door, document: Document, stored: Stored): Promise<number> {
  const { collaboration, name } = parseLiveName(document.name);
  const written = await door.asProgram({ collaborationId: collaboration }, async (work) => {
    const digest = await lockedDigest(work, name);
    const other = digest !== null && digest !== stored.digest ? await stateOf(work, name) : undefined;
    if (other) Y.applyUpdate(document, other, fromStore);
    const { changes } = stored;
    const state = Y.encodeStateAsUpdate(document);
    const plain = readLivePlain(document);
    await keep(work, name, { state, plain, isNew: digest === null, isSame: digest === digestOf(state) });
    return { changes, digest: digestOf(state) };
  });
  stored.digest = written.digest;
  return written.changes;
}

type Write = { state: Uint8Array; plain: LivePlain; isNew: boolean; isSame: boolean };

async function keep(work: Work, name: string, { state, plain, isNew, isSame }: Write): Promise<void> {
  const { tx, scope, clock, changed } = work;
  const { collaborationId } = scope;
  if (isNew) await tx.insert(liveDocument).values({ collaborationId, name, state, plain });
  // A document that is only open keeps the day it was last written.
  else if (!isSame) await tx.update(liveDocument).set({ state, plain, updatedAt: clock.now() }).where(isNamed(work, name));
  // Open pages have the words already. What they show beside them, that an exercise has begun, is told by `markBegun`.
  if (name === 'plan') await changed('plan-texts');
  const [kind, method, station, exercise] = name.split('/');
  if (kind === 'exercise' && method && station && exercise && !isLivePlainEmpty(plain))
    await markBegun(work, { method, station, exercise });
}

const isNamed = ({ scope }: Work, name: string) =>
  and(eq(liveDocument.collaborationId, scope.collaborationId), eq(liveDocument.name, name));

async function lockedDigest(work: Work, name: string): Promise<string | null> {
  const [row] = await work.tx
    .select({ digest: sql<string>`md5(${liveDocument.state})` })
    .from(liveDocument)
    .where(isNamed(work, name))
    .for('update');
  return row?.digest ?? null;
}

async function stateOf(work: Work, name: string): Promise<Uint8Array | undefined> {
  const [row] = await work.tx.select({ state: liveDocument.state }).from(liveDocument).where(isNamed(work, name));
  return row?.state;
}

/** The same as PostgreSQL's `md5()`. Tells states apart; protects nothing. */
const digestOf = (state: Uint8Array) => createHash('md5').update(state).digest('hex');
