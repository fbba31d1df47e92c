import { now } from './clock.ts';
import { dropDraft, readDraft, writeDraft } from './drafts.ts';
import { isPassing, type Problem, refusalSentence, toProblem } from './refusal.ts';
import { registerSaver } from './save-overview.ts';
import { unsafeSentenceIn } from './text-guard.ts';

/** Where a piece of writing stands. Everything but `idle` and `saved` means that the browser alone has it. */
export type SaverState =
  | { kind: 'idle' }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'waiting'; reason: Problem['code']; retryAt: Date }
  | { kind: 'refused'; sentence: string; problem: Problem | null }
  | { kind: 'conflict'; theirs: unknown };

export type SaverOptions<Value, Result> = {
  /** Names the draft in this tab, for example `goal/<id>`. */
  draftKey: string;
  /** Sends the value; throws what the API throws. */
  save: (value: Value) => Promise<Result>;
  onSaved?: (result: Result, value: Value) => void;
  /** A stale version: give a value that can be sent at once, or null to let the writer choose. */
  merge?: (theirs: unknown, value: Value) => Value | null;
  /** Milliseconds of silence before sending. */
  delayMs?: number;
};

/** Keeps one value saved while it is being written. */
export type Saver<Value> = {
  /** A new value has been written: keep it as a draft and send it soon. */
  change: (value: Value) => void;
  /** Send now; resolves when the attempt is over. */
  flush: () => Promise<void>;
  /** The writer has chosen after a conflict: send this. */
  resolve: (value: Value) => Promise<void>;
  /** Let go of the unsaved value (the writer chose the other version). */
  discard: () => void;
  state: () => SaverState;
  /** What is written and not yet saved; after a reload, what was not saved then. */
  unsaved: () => Value | null;
  subscribe: (listener: () => void) => () => void;
  /** Join the page: count in the overview, retry when the network comes back. Returns the opposite. */
  attach: () => () => void;
};

const firstRetryMs = 1000;
const longestRetryMs = 30_000;

/**
 * Sends what is written after a short silence, one request at a time, always the latest value. Loss of network and a
 * failing server are retried with growing pauses; a refusal stops with its sentence; a stale version waits for the
 * writer's choice. The value stays in a draft until the server has taken it.
 */
export function createSaver<Value, Result>(options: SaverOptions<Value, Result>): Saver<Value> {
  const { draftKey, save, onSaved, merge, delayMs = 800 } = options;
  const listeners = new Set<() => void>();
  let pending = readDraft<{ value: Value }>(draftKey);
  let state: SaverState = pending ? { kind: 'dirty' } : { kind: 'idle' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let failures = 0;

  function show(next: SaverState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  function keep(value: Value): void {
    pending = { value };
    writeDraft(draftKey, pending);
  }

  function change(value: Value): void {
    keep(value);
    // A conflict stays until the writer has chosen; what is written meanwhile is kept.
    if (state.kind === 'conflict') return show(state);
    clearTimeout(timer);
    if (showUnsafe(value)) return;
    // Also while a request runs the field must show what was just written, or the next key builds on older words.
    show(running ? state : { kind: 'dirty' });
    schedule(delayMs);
  }

  function showUnsafe(value: Value): boolean {
    const sentence = unsafeSentenceIn(value);
    if (sentence) show({ kind: 'refused', sentence, problem: null });
    return sentence !== null;
  }

  /** True when the next value, if any, can be sent at once. */
  function fail(error: unknown, sent: { value: Value }): boolean {
    const problem = toProblem(error);
    if (problem.code === 'STALE_VERSION') {
      const theirs = problem.data['current'];
      const merged = merge?.(theirs, pending?.value ?? sent.value) ?? null;
      if (merged !== null) keep(merged);
      else show({ kind: 'conflict', theirs });
      return merged !== null;
    }
    if (!isPassing(problem)) {
      show({ kind: 'refused', sentence: refusalSentence(error), problem });
      return false;
    }
    const pauseMs = Math.min(firstRetryMs * 2 ** failures, longestRetryMs);
    failures += 1;
    show({ kind: 'waiting', reason: problem.code, retryAt: new Date(now().getTime() + pauseMs) });
    schedule(pauseMs);
    return false;
  }

  async function send(sent: { value: Value }): Promise<boolean> {
    show({ kind: 'saving' });
    try {
      const result = await save(sent.value);
      failures = 0;
      onSaved?.(result, sent.value);
    } catch (error) {
      return fail(error, sent);
    }
    if (pending === sent) {
      pending = null;
      dropDraft(draftKey);
      show({ kind: 'saved', at: now() });
    }
    return true;
  }

  /** Sends until nothing newer is waiting. One run at a time, so requests never overtake each other. */
  async function run(): Promise<void> {
    let goOn = true;
    while (goOn && pending && !showUnsafe(pending.value)) goOn = await send(pending);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (state.kind === 'conflict') return;
    running ??= run().finally(() => {
      running = undefined;
    });
    await running;
  }

  async function resolve(value: Value): Promise<void> {
    keep(value);
    show({ kind: 'dirty' });
    await flush();
  }

  function discard(): void {
    clearTimeout(timer);
    pending = null;
    dropDraft(draftKey);
    show({ kind: 'idle' });
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function attach(): () => void {
    const leave = registerSaver({ state: () => state, subscribe, flush });
    const onOnline = () => {
      if (state.kind === 'waiting') schedule(0);
    };
    globalThis.addEventListener?.('online', onOnline);
    if (state.kind === 'dirty') schedule(delayMs);
    return () => {
      globalThis.removeEventListener?.('online', onOnline);
      // The page goes away, but its text must not wait for a timer that nobody watches.
      if (state.kind === 'dirty' || state.kind === 'waiting') void flush().finally(leave);
      else leave();
    };
  }

  return { change, flush, resolve, discard, state: () => state, unsaved: () => pending?.value ?? null, subscribe, attach };
}
