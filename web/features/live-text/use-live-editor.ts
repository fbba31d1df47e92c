import { EditorState, Plugin } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { ySyncPlugin, yUndoPlugin } from '@tiptap/y-tiptap';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { cleanPastedHtml, cleanPastedText } from './clean-pasted.ts';
import type { LiveSession } from './live-session.ts';
import { liveTextKeys } from './live-text-keys.ts';
import { liveTextSchema } from './live-text-schema.ts';
import { liveTools } from './live-text-tools.ts';
import type { LiveToolKey } from './live-tool-list.ts';
import { otherCarets } from './other-carets.ts';
import { textLimits } from './text-limits.ts';

export type LiveEditorOptions = {
  session: LiveSession;
  fieldKey: string;
  writable: boolean;
  /** Attributes of the element that is written in. */
  attributes: Record<string, string>;
  onRefused: (sentence: string | null) => void;
  /** Alt+F10. */
  onToolbar: () => void;
};

const noTools: ReadonlySet<LiveToolKey> = new Set();

/** An editor on the shared text, inside the element of `place`; and which tools are on where the caret is. */
export function useLiveEditor(place: RefObject<HTMLElement | null>, options: LiveEditorOptions) {
  const { session, fieldKey, writable, attributes } = options;
  const latest = useRef(options);
  latest.current = options;
  const [view, setView] = useState<EditorView | null>(null);
  const [on, setOn] = useState(noTools);

  // Before the browser handles the next key: the text that rests in this place has just gone, and its focus with it.
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const plugins = [...sharedPlugins(session, fieldKey, latest), ...liveTextKeys, toolsPlugin(setOn)];
    const editor = new EditorView(element, {
      state: EditorState.create({ schema: liveTextSchema, plugins }),
      editable: () => latest.current.writable,
      attributes: () => latest.current.attributes,
      transformPastedHTML: cleanPastedHtml,
      transformPastedText: cleanPastedText,
      handleKeyDown: (_view, event) => {
        if (!event.altKey || event.key !== 'F10') return false;
        latest.current.onToolbar();
        return true;
      },
      handleDOMEvents: {
        focus: () => session.enterField(`rich:${fieldKey}`),
        blur: () => session.enterField(null),
      },
    });
    setView(editor);
    return () => {
      setView(null);
      editor.destroy();
    };
  }, [session, fieldKey, place]);

  // Reads `editable` and `attributes` again.
  const words = JSON.stringify(attributes);
  useEffect(() => {
    if (view && !view.isDestroyed) view.setProps({});
  }, [view, writable, words]);

  return { view, on };
}

function sharedPlugins(session: LiveSession, fieldKey: string, latest: RefObject<LiveEditorOptions>): Plugin[] {
  return [
    ySyncPlugin(session.doc.getXmlFragment(`rich:${fieldKey}`)) as Plugin,
    otherCarets(session),
    yUndoPlugin() as Plugin,
    textLimits((sentence) => latest.current.onRefused(sentence)),
  ];
}

function toolsPlugin(show: (change: (before: ReadonlySet<LiveToolKey>) => ReadonlySet<LiveToolKey>) => void): Plugin {
  const keys = Object.keys(liveTools) as LiveToolKey[];
  return new Plugin({
    view: () => ({
      update: ({ state }) => {
        const now = new Set(keys.filter((key) => liveTools[key].isOn?.(state)));
        show((before) => (before.size === now.size && [...now].every((key) => before.has(key)) ? before : now));
      },
    }),
  });
}
