import type { LiveToolKey } from './live-tool-list.ts';

/** How someone began to write: with the pointer, with a tool, or by coming with the keyboard and typing on. */
export type LiveStart = {
  point: { left: number; top: number } | null;
  tool: LiveToolKey | null;
  /** Keys pressed before the editor was there. */
  typed: string;
  /** Still in the field when the editor came. */
  focused: boolean;
};
