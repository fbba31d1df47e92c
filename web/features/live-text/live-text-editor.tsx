import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { cleanPastedHtml, cleanPastedText } from './clean-pasted.ts';
import type { LiveSession } from './live-session.ts';
import { liveTextExtensions } from './live-text-extensions.ts';
import { LiveToolbar } from './live-toolbar.tsx';

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
  const refused = useRef(onRefused);
  refused.current = onRefused;
  const toolbar = useRef<HTMLDivElement>(null);
  const editor = useEditor(
    {
      injectCSS: false,
      editable: writable,
      extensions: liveTextExtensions({ session, fieldKey, onRefused: (sentence) => refused.current(sentence) }),
      editorProps: {
        transformPastedHTML: cleanPastedHtml,
        transformPastedText: cleanPastedText,
        handleKeyDown: (_view, event) => {
          if (!(event.altKey && event.key === 'F10')) return false;
          toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
          return true;
        },
      },
      onFocus: () => session.enterField(`rich:${fieldKey}`),
      onBlur: () => session.enterField(null),
    },
    [session, fieldKey],
  );

  useEffect(() => {
    if (editor && editor.isEditable !== writable) editor.setEditable(writable, false);
  }, [editor, writable]);

  useEffect(() => {
    editor?.setOptions({
      editorProps: {
        ...editor.options.editorProps,
        attributes: {
          class: 'live-text-words rich-text',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': labelledBy,
          ...(describedBy ? { 'aria-describedby': describedBy } : {}),
          ...(writable ? {} : { 'aria-readonly': 'true', tabindex: '0' }),
          ...(placeholder ? { 'data-placeholder': placeholder } : {}),
        },
      },
    });
  }, [editor, labelledBy, describedBy, placeholder, writable]);

  if (!editor) return null;
  return (
    <>
      {writable ? <LiveToolbar editor={editor} ref={toolbar} /> : null}
      <EditorContent editor={editor} />
    </>
  );
}
