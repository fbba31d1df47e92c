import { type Editor, useEditorState } from '@tiptap/react';
import type { KeyboardEvent, Ref } from 'react';
import { Icon, type IconName } from '../../components/icon.tsx';
import { useI18n } from '../../lib/i18n.ts';

type Tool = {
  key: 'bold' | 'italic' | 'heading' | 'subheading' | 'bulletList' | 'orderedList' | 'undo' | 'redo';
  icon: IconName;
  run: (editor: Editor) => void;
  /** Is it in use where the caret is? Undefined for tools that only act. */
  isOn?: (editor: Editor) => boolean;
};

const tools: readonly Tool[] = [
  { key: 'bold', icon: 'bold', run: (editor) => editor.chain().focus().toggleBold().run(), isOn: (editor) => editor.isActive('bold') },
  { key: 'italic', icon: 'italic', run: (editor) => editor.chain().focus().toggleItalic().run(), isOn: (editor) => editor.isActive('italic') },
  {
    key: 'heading',
    icon: 'heading',
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
  },
  {
    key: 'subheading',
    icon: 'subheading',
    run: (editor) => editor.chain().focus().toggleHeading({ level: 4 }).run(),
    isOn: (editor) => editor.isActive('heading', { level: 4 }),
  },
  { key: 'bulletList', icon: 'list', run: (editor) => editor.chain().focus().toggleBulletList().run(), isOn: (editor) => editor.isActive('bulletList') },
  {
    key: 'orderedList',
    icon: 'list-numbered',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  { key: 'undo', icon: 'undo', run: (editor) => editor.chain().focus().undo().run() },
  { key: 'redo', icon: 'redo', run: (editor) => editor.chain().focus().redo().run() },
];

/** Tools above a live text: one stop for Tab, arrow keys between them, Esc back to the text, Alt+F10 from it. */
export function LiveToolbar({ editor, ref }: { editor: Editor; ref: Ref<HTMLDivElement> }) {
  const { t } = useI18n();
  const on = useEditorState({ editor, selector: ({ editor: now }) => tools.map((tool) => tool.isOn?.(now) ?? false) });

  function keyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      editor.commands.focus();
      return;
    }
    moveBetweenTools(event);
  }

  return (
    <div ref={ref} role="toolbar" aria-label={t('live.toolbar')} className="live-toolbar" onKeyDown={keyDown}>
      {tools.map((tool, index) => (
        <button
          key={tool.key}
          type="button"
          className="live-tool"
          tabIndex={index === 0 ? 0 : -1}
          aria-label={t(`live.${tool.key}`)}
          title={t(`live.${tool.key}`)}
          aria-pressed={tool.isOn ? on[index] : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => tool.run(editor)}
        >
          <Icon name={tool.icon} size={18} />
        </button>
      ))}
    </div>
  );
}

/** Arrow keys, Home and End move the one stop of the toolbar. */
function moveBetweenTools(event: KeyboardEvent<HTMLDivElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const targets: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = -1;
  const next = buttons.at(target % buttons.length)!;
  next.tabIndex = 0;
  next.focus();
}
