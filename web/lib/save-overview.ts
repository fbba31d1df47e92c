import { useSyncExternalStore } from 'react';
import type { SaverState } from './saver.ts';

type Registered = { state: () => SaverState; subscribe: (listener: () => void) => () => void; flush: () => Promise<void> };

/** What is saved and what is not on the whole page. `at` is the time of the last save. */
export type SaveOverview = { unsaved: number; waiting: number; refused: number; saving: number; at: Date | null };

const nothing: SaveOverview = { unsaved: 0, waiting: 0, refused: 0, saving: 0, at: null };
const savers = new Set<Registered>();
const listeners = new Set<() => void>();
let overview: SaveOverview = nothing;

function refresh(): void {
  const states = [...savers].map((saver) => saver.state());
  const count = (...kinds: SaverState['kind'][]) => states.filter((state) => kinds.includes(state.kind)).length;
  const times = states.flatMap((state) => (state.kind === 'saved' ? [state.at.getTime()] : []));
  const latest = Math.max(overview.at?.getTime() ?? 0, ...times);
  overview = {
    unsaved: states.length - count('idle', 'saved'),
    waiting: count('waiting'),
    refused: count('refused', 'conflict'),
    saving: count('dirty', 'saving'),
    at: latest > 0 ? new Date(latest) : null,
  };
  for (const listener of listeners) listener();
}

function onBeforeUnload(event: BeforeUnloadEvent): void {
  if (overview.unsaved > 0) event.preventDefault();
}

/** Lets the page be left without a question; what is unsaved stays as a draft in the browser and is sent next time. */
export function leaveWithoutAsking(): void {
  globalThis.removeEventListener?.('beforeunload', onBeforeUnload);
}

/** Counts a saver in the overview for as long as it is registered; leaving the page then warns while it is unsaved. */
export function registerSaver(saver: Registered): () => void {
  if (savers.size === 0) globalThis.addEventListener?.('beforeunload', onBeforeUnload);
  savers.add(saver);
  const leave = saver.subscribe(refresh);
  refresh();
  return () => {
    leave();
    savers.delete(saver);
    if (savers.size === 0) globalThis.removeEventListener?.('beforeunload', onBeforeUnload);
    refresh();
  };
}

/** Sends everything that is waiting. */
export async function flushAllSavers(): Promise<void> {
  await Promise.all([...savers].map((saver) => saver.flush()));
}

/** True while something on the page is in the browser alone. */
export function hasUnsaved(): boolean {
  return overview.unsaved > 0;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSaveOverview(): SaveOverview {
  return useSyncExternalStore(subscribe, () => overview);
}
