import type { IconName } from '../../components/icon.tsx';

/** The tools above a live text, in their order; what they do is in `live-text-tools.ts`, which loads with the editor. */
export const liveToolList = [
  { key: 'bold', icon: 'bold', toggles: true },
  { key: 'italic', icon: 'italic', toggles: true },
  { key: 'heading', icon: 'heading', toggles: true },
  { key: 'subheading', icon: 'subheading', toggles: true },
  { key: 'bulletList', icon: 'list', toggles: true },
  { key: 'orderedList', icon: 'list-numbered', toggles: true },
  { key: 'undo', icon: 'undo', toggles: false },
  { key: 'redo', icon: 'redo', toggles: false },
] as const satisfies readonly { key: string; icon: IconName; toggles: boolean }[];

export type LiveToolKey = (typeof liveToolList)[number]['key'];
