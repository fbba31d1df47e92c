import type { ReactNode } from 'react';

/** A bar of whole months: `from` and `to` are ISO months (2027-03), both included. */
export type TimelineBar = {
  id: string;
  label: string;
  from: string;
  to: string;
  tone?: 'spruce' | 'amber' | 'red' | 'green' | 'neutral';
  /** Draws the bar's words as a link. */
  link?: (words: string) => ReactNode;
};

export type TimelineRow = { id: string; label: string; bars: readonly TimelineBar[] };
