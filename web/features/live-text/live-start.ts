import type { LiveToolKey } from './live-tool-list.ts';

/** How someone began to write: with the pointer, with a tool, or by coming with the keyboard and typing on. */
export type LiveStart = {
  point: { left: number; top: number } | null;
  tool: LiveToolKey | null;
  /** Still in the field when the editor came. */
  focused: boolean;
  /** A composing keyboard has begun a word, or what stands there may not be saved: the field keeps its place meanwhile. */
  busy: boolean;
  /** Called when `busy` is over. */
  onFree: (() => void) | null;
  /** The plain field that was written in before the editor was there; null when nobody has been in it. */
  field: PlainField | null;
};

/** A field of the browser's own, and what the live document held when someone began to write in it. */
export type PlainField = {
  element: HTMLElement;
  /** State of the Yjs document, as an update. */
  base: Uint8Array;
  isChanged: boolean;
  /** Where the selection began and ended, as the browser tells it. */
  selection: { anchor: Place; head: Place } | null;
};

export type Place = { node: Node; offset: number };

export const newLiveStart = (): LiveStart => ({
  ...{ point: null, tool: null, focused: false, busy: false, onFree: null, field: null },
});
