import { HocuspocusProvider } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { compareWords } from '../../../domain/word-order.ts';
import type { ErrorCode } from '../../../domain/errors.ts';
import { onReturn } from '../../lib/on-return.ts';
import { pageUser } from '../../lib/page-user.ts';
import { registerSaver } from '../../lib/save-overview.ts';
import { dropLiveDraft, readLiveDraft, writeLiveDraft } from './live-draft.ts';
import { initialProgress, type LiveEvent, type LiveProgress, nextProgress, saverStateOf } from './live-progress.ts';

/** Someone else in the same document. */
export type LiveVisitor = { clientId: number; name: string; field: string | null };

/** One live document of this browser: the words, the line to the server, and what has reached it. */
export type LiveSession = {
  doc: Y.Doc;
  provider: HocuspocusProvider;
  progress: () => LiveProgress;
  /** Others in the document, one entry a person, by name. */
  visitors: () => readonly LiveVisitor[];
  /** Tells the others which field one writes in. */
  enterField: (field: string | null) => void;
  subscribe: (listener: () => void) => () => void;
  /** Tries at once to reach the server again. */
  retry: () => void;
  destroy: () => void;
};

/** Pause before trying again when the server has closed this document but not the line. */
const reopenAfterMs = 3_000;
/** How often a page that has come back asks whether its words are stored: the server may have had them all already. */
const askSavedEveryMs = 2_000;
const savedQuestion = JSON.stringify({ ask: 'saved' });
const draftDelayMs = 400;

/**
 * Opens a live document. What is written goes out at once, stays here while the line is down, and is kept in the tab
 * until the server says that it is stored, so that a reload loses nothing.
 */
export function openLiveSession({ name, me }: { name: string; me: { id: string; name: string } }): LiveSession {
  const doc = new Y.Doc();
  const listeners = new Set<() => void>();
  let progress = initialProgress;
  let visitors: readonly LiveVisitor[] = [];
  let storedVector = Y.encodeStateVector(doc);
  let draftTimer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let stopWaiting = () => {};
  let askTimer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    for (const listener of listeners) listener();
  };

  function note(event: LiveEvent): void {
    const before = progress;
    progress = nextProgress(progress, event);
    if (progress === before) return;
    if (before.pending && !progress.pending) {
      storedVector = Y.encodeStateVector(doc);
      clearTimeout(draftTimer);
      draftTimer = undefined;
      dropLiveDraft(name);
    }
    tell();
  }

  function keepDraft(): void {
    draftTimer ??= setTimeout(() => {
      draftTimer = undefined;
      if (progress.pending) writeLiveDraft(name, Y.encodeStateAsUpdate(doc, storedVector));
    }, draftDelayMs);
  }

  const provider = new HocuspocusProvider({
    url: `${location.origin.replace(/^http/, 'ws')}/live`,
    name,
    document: doc,
    token: () => pageUser() ?? '',
    onAuthenticated: ({ scope }) => note({ kind: 'let-in', canWrite: scope === 'read-write' }),
    onAuthenticationFailed: ({ reason }) => {
      note({ kind: 'turned-away', reason });
      if (progress.refusal === null) reopenSoon();
    },
    onStatus: ({ status }) => note({ kind: 'line', open: status === 'connected' }),
    onSynced: ({ state }) => {
      if (!state) return;
      note({ kind: 'synced' });
      // Told anew, or who comes back after a lost line would not be seen for a while. The server puts the name to it.
      provider.setAwarenessField('user', me);
      clearTimeout(askTimer);
      askTimer = setTimeout(askIfSaved, askSavedEveryMs);
    },
    onUnsyncedChanges: ({ number }) => note({ kind: 'unsent', count: number }),
    onStateless: ({ payload }) => note({ kind: 'message', payload }),
    onClose: ({ event }) => {
      // Code 1000 closes the document, not the line: the server refused what came last, or the one who wrote it.
      if (event.code !== 1000) return;
      note({ kind: 'closed', reason: event.reason });
      // Two pages that push each other out would never end: this one waits until someone looks at it.
      if (event.reason === ('TOO_MANY_OPEN' satisfies ErrorCode)) stopWaiting = onReturn(retry);
      else reopenSoon();
    },
    onAwarenessChange: ({ states }) => {
      visitors = visitorsOf(states, doc.clientID, me.id);
      tell();
    },
  });
  provider.setAwarenessField('user', me);

  function reopenSoon(): void {
    clearTimeout(retryTimer);
    retryTimer = setTimeout(retry, reopenAfterMs);
  }

  function askIfSaved(): void {
    if (!progress.pending) return;
    if (progress.lineOpen && progress.unsent === 0) provider.sendStateless(savedQuestion);
    askTimer = setTimeout(askIfSaved, askSavedEveryMs);
  }

  function retry(): void {
    if (progress.lineOpen) {
      // The line is there; the document on it begins anew.
      provider.detach();
      provider.attach();
    } else void provider.configuration.websocketProvider.connect();
  }

  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    note({ kind: 'written' });
    keepDraft();
  });

  const draft = readLiveDraft(name);
  if (draft) Y.applyUpdate(doc, draft, 'draft');

  const leaveOverview = registerSaver({
    state: () => saverStateOf(progress),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush: async () => {
      if (!progress.lineOpen || progress.refusal) retry();
    },
  });
  const onOnline = () => {
    if (!progress.lineOpen) retry();
  };
  addEventListener('online', onOnline);

  return {
    doc,
    provider,
    progress: () => progress,
    visitors: () => visitors,
    enterField: (field) => provider.setAwarenessField('field', field),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry,
    destroy: () => {
      clearTimeout(retryTimer);
      clearTimeout(draftTimer);
      clearTimeout(askTimer);
      stopWaiting();
      removeEventListener('online', onOnline);
      leaveOverview();
      provider.destroy();
      doc.destroy();
    },
  };
}

type AwarenessState = { clientId: number; [key: string]: unknown };

/** Others in the document; several tabs of one person are one visitor, and one's own other tabs none. */
function visitorsOf(states: AwarenessState[], ownClient: number, ownId: string): LiveVisitor[] {
  const byPerson = new Map<string, LiveVisitor>();
  for (const state of states) {
    const user = state['user'] as { id?: unknown; name?: unknown } | undefined;
    if (state.clientId === ownClient || typeof user?.id !== 'string' || typeof user.name !== 'string' || user.id === ownId)
      continue;
    const field = typeof state['field'] === 'string' ? state['field'] : (byPerson.get(user.id)?.field ?? null);
    byPerson.set(user.id, { clientId: state.clientId, name: user.name, field });
  }
  return [...byPerson.values()].toSorted((a, b) => compareWords(a.name, b.name));
}
