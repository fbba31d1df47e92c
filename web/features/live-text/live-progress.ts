import type { ErrorCode } from '../../../domain/errors.ts';
import { now } from '../../lib/clock.ts';
import { i18n } from '../../lib/i18n.ts';
import type { SaverState } from '../../lib/saver.ts';

/** How far a live document has come: the line, the right to write, and what of one's own words is stored. */
export type LiveProgress = {
  lineOpen: boolean;
  /** The server's words have arrived at least once. */
  synced: boolean;
  /** null until the server has said. */
  canWrite: boolean | null;
  /** Own words that the server has not said it has stored. */
  pending: boolean;
  /** Own words that the server has not received. */
  unsent: number;
  /** The server could not store; it tries again by itself. */
  storeFailed: boolean;
  savedAt: Date | null;
  /** Why the document cannot be opened or the last change was not taken. */
  refusal: ErrorCode | null;
};

export const initialProgress: LiveProgress = {
  lineOpen: false,
  synced: false,
  canWrite: null,
  pending: false,
  unsent: 0,
  storeFailed: false,
  savedAt: null,
  refusal: null,
};

/** What happens to a live document. */
export type LiveEvent =
  | { kind: 'line'; open: boolean }
  | { kind: 'let-in'; canWrite: boolean }
  /** The server does not open the document; `reason` is a code when it is final. */
  | { kind: 'turned-away'; reason: string }
  /** The server closed the document: after a change that it does not take, or because one may no longer be here. */
  | { kind: 'closed'; reason: string }
  | { kind: 'synced' }
  | { kind: 'written' }
  | { kind: 'unsent'; count: number }
  /** Stateless: `{"saved":true,"at":…}` or `{"saved":false}`. */
  | { kind: 'message'; payload: string };

/** Refusals that trying again does not help against. */
const finalCodes: readonly string[] = ['NOT_SIGNED_IN', 'OTHER_USER', 'NOT_ALLOWED', 'NOT_FOUND'] satisfies ErrorCode[];
const changeCodes: readonly string[] = ['UNSAFE_TEXT', 'TEXT_TOO_LONG', 'BAD_INPUT', 'TOO_MANY_OPEN'] satisfies ErrorCode[];

/** The progress after an event; the same object when nothing changed. */
export function nextProgress(before: LiveProgress, event: LiveEvent): LiveProgress {
  const after = { ...before, ...changeBy(before, event) };
  return Object.keys(after).every((key) => Object.is(after[key as keyof LiveProgress], before[key as keyof LiveProgress]))
    ? before
    : after;
}

function changeBy(before: LiveProgress, event: LiveEvent): Partial<LiveProgress> {
  switch (event.kind) {
    case 'line':
      return { lineOpen: event.open };
    case 'let-in':
      return { canWrite: event.canWrite, refusal: before.refusal && finalCodes.includes(before.refusal) ? null : before.refusal };
    case 'turned-away':
      return finalCodes.includes(event.reason) ? { refusal: event.reason as ErrorCode } : {};
    case 'closed':
      return changeCodes.includes(event.reason) || finalCodes.includes(event.reason)
        ? { refusal: event.reason as ErrorCode }
        : {};
    case 'synced':
      return { synced: true };
    case 'written':
      return { pending: true };
    case 'unsent':
      return { unsent: event.count };
    case 'message':
      return stored(before, event.payload);
  }
}

function stored(before: LiveProgress, payload: string): Partial<LiveProgress> {
  const { saved, at } = readPayload(payload);
  if (saved === undefined) return {};
  if (!saved) return { storeFailed: true };
  // Words on their way were not in what was stored.
  if (before.unsent > 0) return { storeFailed: false };
  return { storeFailed: false, pending: false, refusal: null, savedAt: at };
}

function readPayload(payload: string): { saved?: boolean; at: Date } {
  try {
    const { saved, at } = JSON.parse(payload) as { saved?: unknown; at?: unknown };
    const time = new Date(typeof at === 'string' ? at : Number.NaN);
    return { ...(typeof saved === 'boolean' ? { saved } : {}), at: Number.isNaN(time.getTime()) ? now() : time };
  } catch {
    return { at: now() };
  }
}

/** The same, as every other piece of writing on the page says it. */
export function saverStateOf(progress: LiveProgress): SaverState {
  const { refusal, pending, lineOpen, storeFailed, savedAt } = progress;
  if (refusal !== null && (pending || finalCodes.includes(refusal))) {
    return { kind: 'refused', sentence: i18n().t(`errors.${refusal}`), problem: { code: refusal, data: {} } };
  }
  if (storeFailed) return { kind: 'waiting', reason: 'STORAGE_UNAVAILABLE', retryAt: now() };
  if (pending) return lineOpen ? { kind: 'saving' } : { kind: 'waiting', reason: 'NETWORK', retryAt: now() };
  return savedAt ? { kind: 'saved', at: savedAt } : { kind: 'idle' };
}
