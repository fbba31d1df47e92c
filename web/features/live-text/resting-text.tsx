import { type PointerEvent, useEffect, useRef } from 'react';
import type { RichText } from '../../../domain/rich-text.ts';
import { isRichTextEmpty } from '../../../domain/rich-text.ts';
import { RichTextView } from '../../components/rich-text-view.tsx';
import type { LiveStart } from './live-start.ts';
import { LiveToolbar } from './live-toolbar.tsx';
import type { LiveToolKey } from './live-tool-list.ts';

export type RestingTextProps = {
  value: RichText;
  labelledBy: string;
  describedBy: string | undefined;
  placeholder: string | undefined;
  /** Filled while the editor loads, so that no key is lost. */
  start: LiveStart;
  /** Someone points at it or comes near: the editor may be wanted. */
  onNear: () => void;
  /** Someone begins to write. */
  onBegin: () => void;
};

const noTools: ReadonlySet<LiveToolKey> = new Set();

/** A text that nobody here writes in yet: looks and speaks as the editor that takes its place on the first touch. */
export function RestingText({ value, labelledBy, describedBy, placeholder, start, onNear, onBegin }: RestingTextProps) {
  const words = useRef<HTMLDivElement>(null);

  function point(event: PointerEvent): void {
    start.point = { left: event.clientX, top: event.clientY };
  }

  useEffect(() => {
    const element = words.current;
    const keep = (event: InputEvent) => {
      event.preventDefault();
      if (event.inputType === 'insertText') start.typed += event.data ?? '';
    };
    // React's own event of this name comes later and cannot be stopped.
    element?.addEventListener('beforeinput', keep);
    return () => element?.removeEventListener('beforeinput', keep);
  }, [start]);

  function use(tool: LiveToolKey): void {
    start.tool = tool;
    words.current?.focus();
  }

  return (
    <div onPointerEnter={onNear}>
      <LiveToolbar on={noTools} onUse={use} onLeave={() => words.current?.focus()} />
      <div
        ref={words}
        className="live-text-words"
        role="textbox"
        aria-multiline="true"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        tabIndex={0}
        // Opens the keyboard of a phone, and takes what is typed before the editor is there.
        contentEditable
        suppressContentEditableWarning
        onPointerDown={point}
        onFocus={onBegin}
      >
        {isRichTextEmpty(value) && placeholder ? <p className="muted">{placeholder}</p> : <RichTextView value={value} />}
      </div>
    </div>
  );
}
