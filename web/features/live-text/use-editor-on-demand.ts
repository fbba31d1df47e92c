import { type ComponentType, type RefObject, useRef, useState } from 'react';
import { refusalSentence } from '../../lib/refusal.ts';
import type { LiveStart } from './live-start.ts';
import type { LiveTextEditorProps } from './live-text-editor.tsx';

const loadEditor = () => import('./live-text-editor.tsx');

/**
 * Loads the editor when someone begins to write in `box`. The resting text keeps its place, and its focus, until the
 * editor is there; without a network it stays and says so.
 */
export function useEditorOnDemand(box: RefObject<HTMLElement | null>) {
  const [Editor, setEditor] = useState<ComponentType<LiveTextEditorProps> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const start = useRef<LiveStart>({ point: null, tool: null, typed: '', focused: false });

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
    /** Someone comes near: fetch it now. A failure shows when it is wanted. */
    preload: () => void loadEditor().catch(() => {}),
  };
}
