import { useSyncExternalStore } from 'react';

export type Toast = { id: number; text: string; tone: 'plain' | 'red'; action: { label: string; run: () => void } | null };

/** Long enough to read; a toast with an action stays longer. */
const shownMs = 6000;
const shownWithActionMs = 12_000;

const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let lastId = 0;

function show(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says something in passing: shown at the foot of the page and read out. Never for what must not be missed. */
export function notify(text: string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}): void {
  lastId += 1;
  const toast: Toast = { id: lastId, text, tone: options.tone ?? 'plain', action: options.action ?? null };
  show([...toasts.slice(-2), toast]);
  setTimeout(() => dismissToast(toast.id), toast.action ? shownWithActionMs : shownMs);
}

export function dismissToast(id: number): void {
  show(toasts.filter((toast) => toast.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts);
}
