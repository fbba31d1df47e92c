import { type Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import StarterKit from '@tiptap/starter-kit';
import { leaveWithTab } from './leave-with-tab.ts';
import type { LiveSession } from './live-session.ts';
import { otherCarets } from './other-carets.ts';
import { textLimits } from './text-limits.ts';

/** Headings inside a text; the page's own headings are above them. */
export const headingLevels = [3, 4] as const;

export type LiveTextExtensionOptions = { session: LiveSession; fieldKey: string; onRefused: (sentence: string | null) => void };

/** The small schema of `domain/rich-text.ts`, shared through the live document. Undo takes back one's own words only. */
export function liveTextExtensions({ session, fieldKey, onRefused }: LiveTextExtensionOptions): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [...headingLevels] },
      undoRedo: false,
      blockquote: false,
      code: false,
      codeBlock: false,
      horizontalRule: false,
      link: false,
      strike: false,
      underline: false,
      dropcursor: false,
      gapcursor: false,
      trailingNode: false,
    }),
    leaveWithTab,
    Collaboration.configure({ document: session.doc, field: `rich:${fieldKey}` }),
    otherCarets(session),
    textLimits(onRefused),
  ];
}
