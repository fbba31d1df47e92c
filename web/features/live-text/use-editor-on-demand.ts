import { type ComponentType, type RefObject, useEffect, useRef, useState } from 'react';
import { refusalSentence } from '../../lib/refusal.ts';
import type { LiveStart } from './live-start.ts';
import type { LiveTextEditorProps } from './live-text-editor.tsx';

const loadEditor = () => import('./live-text-editor.tsx');

/** After the page has been drawn and its data read. */
const preloadAfterMs = 1_200;

/** A failure shows when the editor is needed. */
const preload = () => void loadEditor().catch(() => {});

/**
 * Mounts the editor when someone begins to write in `box`. The resting text keeps its place, and its focus, until the
 * editor is there. While `wanted`, the editor's code is fetched as soon as the page has nothing else to do, so that
 * writing begins at once and works when the network is lost meanwhile.
 */
export function useEditorOnDemand(box: RefObject<HTMLElement | null>, wanted: boolean) {
  const [Editor, setEditor] = useState<ComponentType<LiveTextEditorProps> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const start = useRef<LiveStart>({ point: null, tool: null, typed: '', focused: false });

  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setTimeout(preload, preloadAfterMs);
    return () => clearTimeout(timer);
  }, [wanted]);

  async function begin(): Promise<void> {
    try {
      const { LiveTextEditor } = await loadEditor();
      start.current.focused = box.current?.contains(document.activeElement) ?? false;
      setProblem(null);
      setEditor(() => LiveTextEditor);
    } catch {
      setProblem(refusalSentence(new TypeError('the editor could not be loaded')));
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
