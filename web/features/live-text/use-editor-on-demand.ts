import { type ComponentType, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { refusalSentence } from '../../lib/refusal.ts';
import type { LiveSession } from './live-session.ts';
import { holdLiveSession } from './live-sessions.ts';
import { type LiveStart, newLiveStart } from './live-start.ts';
import type { LiveTextEditorProps } from './live-text-editor.tsx';

const loadEditor = () => import('./live-text-editor.tsx');

/** After the page has been drawn and its data read. */
const preloadAfterMs = 1_200;
/** Pause before the editor is asked for again. */
const againAfterMs = 3_000;

/** A failure shows when the editor is needed. */
const preload = () => void loadEditor().catch(() => {});

export type EditorOnDemandOptions = { session: LiveSession | null; fieldKey: string; wanted: boolean };

/**
 * Mounts the editor when someone begins to write in `box`. The resting text keeps its place, its focus and what is written
 * in it, until the editor is there. While `wanted`, the editor's code is fetched as soon as the page has nothing else to
 * do, so that writing begins at once and works when the network is lost meanwhile.
 */
export function useEditorOnDemand(box: RefObject<HTMLElement | null>, { session, fieldKey, wanted }: EditorOnDemandOptions) {
  const [Editor, setEditor] = useState<ComponentType<LiveTextEditorProps> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const start = useRef<LiveStart>(newLiveStart());
  const isThere = useRef(true);

  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setTimeout(preload, preloadAfterMs);
    return () => clearTimeout(timer);
  }, [wanted]);

  useEffect(() => {
    isThere.current = true;
    const latest = start.current;
    return () => {
      isThere.current = false;
      if (session && latest.field?.isChanged) void keepWritten(session, fieldKey, latest);
    };
  }, [session, fieldKey]);

  async function begin(): Promise<void> {
    try {
      const { LiveTextEditor } = await loadEditor();
      await whenFree(start.current);
      if (!isThere.current) return;
      start.current.focused = box.current?.contains(document.activeElement) ?? false;
      // At once: what is typed between the old field and the new one would be in neither.
      flushSync(() => {
        setProblem(null);
        setEditor(() => LiveTextEditor);
      });
    } catch {
      if (!isThere.current) return;
      setProblem(refusalSentence(new TypeError('the editor could not be loaded')));
      if (start.current.field?.isChanged) setTimeout(() => void begin(), againAfterMs);
    }
  }

  return {
    Editor,
    problem,
    start: start.current,
    begin: () => void begin(),
    preload,
  };
}

async function whenFree(start: LiveStart): Promise<void> {
  while (start.busy) await new Promise<void>((resolve) => (start.onFree = resolve));
}

/** The page was left before the editor was there: what was written goes into the document all the same. */
async function keepWritten(session: LiveSession, fieldKey: string, start: LiveStart): Promise<void> {
  const { field, busy } = start;
  start.field = null;
  if (!field || busy) return;
  const letGo = holdLiveSession(session);
  try {
    const { keepField } = await loadEditor();
    keepField(field, { doc: session.doc, key: fieldKey });
  } finally {
    letGo();
  }
}
