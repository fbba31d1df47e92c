import { useLayoutEffect, useRef } from 'react';
import { takeOver } from './hand-over.ts';
import type { LiveSession } from './live-session.ts';
import type { LiveStart } from './live-start.ts';
import { liveTools } from './live-text-tools.ts';
import { LiveToolbar } from './live-toolbar.tsx';
import type { LiveToolKey } from './live-tool-list.ts';
import { useLiveEditor } from './use-live-editor.ts';

// Comes with the editor's file: a page may be left before the editor is there.
export { keepField } from './hand-over.ts';

export type LiveTextEditorProps = {
  session: LiveSession;
  fieldKey: string;
  writable: boolean;
  /** Ids of the label and of what describes the field. */
  labelledBy: string;
  describedBy: string | undefined;
  placeholder: string | undefined;
  onRefused: (sentence: string | null) => void;
  /** Read once, when the editor is there. */
  start: LiveStart;
};

/** The editor itself; loaded when someone begins to write. */
export function LiveTextEditor({
  session,
  fieldKey,
  writable,
  labelledBy,
  describedBy,
  placeholder,
  onRefused,
  start,
}: LiveTextEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const started = useRef(false);
  const attributes = {
    class: 'live-text-words rich-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': labelledBy,
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(writable ? {} : { 'aria-readonly': 'true', tabindex: '0' }),
    ...(placeholder ? { 'data-placeholder': placeholder } : {}),
  };
  const { view, on } = useLiveEditor(place, {
    session,
    fieldKey,
    writable,
    attributes,
    onRefused,
    onToolbar: () => toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
  });

  function use(tool: LiveToolKey): void {
    if (!view) return;
    liveTools[tool].run(view.state, view.dispatch, view);
    view.focus();
  }

  useLayoutEffect(() => {
    if (!view || started.current) return;
    started.current = true;
    takeOver(view, start, { doc: session.doc, key: fieldKey });
    if (start.tool) liveTools[start.tool].run(view.state, view.dispatch, view);
  }, [view, start, session, fieldKey]);

  return (
    <>
      {writable ? <LiveToolbar ref={toolbar} on={on} onUse={use} onLeave={() => view?.focus()} /> : null}
      <div ref={place} />
    </>
  );
}
