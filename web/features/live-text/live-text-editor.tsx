import { useRef } from 'react';
import type { LiveSession } from './live-session.ts';
import { LiveToolbar } from './live-toolbar.tsx';
import { useLiveEditor } from './use-live-editor.ts';

export type LiveTextEditorProps = {
  session: LiveSession;
  fieldKey: string;
  writable: boolean;
  /** Ids of the label and of what describes the field. */
  labelledBy: string;
  describedBy: string | undefined;
  placeholder: string | undefined;
  onRefused: (sentence: string | null) => void;
};

/** The editor itself; loaded when a page shows the first one. */
export function LiveTextEditor({ session, fieldKey, writable, labelledBy, describedBy, placeholder, onRefused }: LiveTextEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
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
  return (
    <>
      {writable ? <LiveToolbar view={view} on={on} ref={toolbar} /> : null}
      <div ref={place} />
    </>
  );
}
