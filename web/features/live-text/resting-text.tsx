import { type PointerEvent, useLayoutEffect, useRef } from 'react';
import type { RichText } from '../../../domain/rich-text.ts';
import type { LiveSession } from './live-session.ts';
import type { LiveStart } from './live-start.ts';
import { LiveToolbar } from './live-toolbar.tsx';
import type { LiveToolKey } from './live-tool-list.ts';
import { followPlainWriting } from './plain-writing.ts';
import { richTextNodes } from './rich-text-nodes.ts';

export type RestingTextProps = {
  session: LiveSession;
  value: RichText;
  labelledBy: string;
  describedBy: string | undefined;
  placeholder: string | undefined;
  /** Filled while the editor loads, so that nothing written is lost. */
  start: LiveStart;
  onRefused: (sentence: string | null) => void;
  /** Someone points at it or comes near: the editor may be wanted. */
  onNear: () => void;
  /** Someone begins to write. */
  onBegin: () => void;
};

const noTools: ReadonlySet<LiveToolKey> = new Set();

/**
 * A text that nobody here writes in yet: looks and speaks as the editor that takes its place on the first touch. It follows
 * what the others write until then; what is written in it before the editor is there is handed over to it.
 */
export function RestingText({
  session,
  value,
  labelledBy,
  describedBy,
  placeholder,
  start,
  onRefused,
  onNear,
  onBegin,
}: RestingTextProps) {
  const words = useRef<HTMLDivElement>(null);
  const { doc } = session;

  // The content is the browser's to change, so it is not React's.
  useLayoutEffect(() => {
    if (!start.field) words.current?.replaceChildren(...richTextNodes(value));
  }, [value, start]);
  useLayoutEffect(
    () => (words.current ? followPlainWriting(words.current, { doc, start, onRefused }) : undefined),
    [doc, start, onRefused],
  );

  function point(event: PointerEvent): void {
    start.point = { left: event.clientX, top: event.clientY };
  }

  function begin(): void {
    // Who comes with the keyboard writes on where the text ends.
    if (!start.point && !start.field?.isChanged && words.current) {
      document.getSelection()?.selectAllChildren(words.current);
      document.getSelection()?.collapseToEnd();
    }
    onBegin();
  }

  function use(tool: LiveToolKey): void {
    start.tool = tool;
    words.current?.focus();
  }

  return (
    <div onPointerEnter={onNear}>
      <LiveToolbar on={noTools} onUse={use} onLeave={() => words.current?.focus()} />
      <div
        ref={words}
        className="live-text-words rich-text"
        role="textbox"
        aria-multiline="true"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        data-placeholder={placeholder}
        tabIndex={0}
        contentEditable
        suppressContentEditableWarning
        onPointerDown={point}
        onFocus={begin}
      />
    </div>
  );
}
