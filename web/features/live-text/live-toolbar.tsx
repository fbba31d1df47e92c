import type { EditorView } from '@tiptap/pm/view';
import type { KeyboardEvent, Ref } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { type LiveTool, liveTools } from './live-text-tools.ts';

export type LiveToolbarProps = {
  /** null until the editor is there. */
  view: EditorView | null;
  /** For each tool: is it in use where the caret is? */
  on: readonly boolean[];
  ref: Ref<HTMLDivElement>;
};

/** Tools above a live text: one stop for Tab, arrow keys between them, Esc back to the text, Alt+F10 from it. */
export function LiveToolbar({ view, on, ref }: LiveToolbarProps) {
  const { t } = useI18n();

  function keyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      view?.focus();
      return;
    }
    moveBetweenTools(event);
  }

  function use(tool: LiveTool): void {
    if (!view) return;
    tool.run(view.state, view.dispatch, view);
    view.focus();
  }

  return (
    <div ref={ref} role="toolbar" aria-label={t('live.toolbar')} className="live-toolbar" onKeyDown={keyDown}>
      {liveTools.map((tool, index) => (
        <button
          key={tool.key}
          type="button"
          className="live-tool"
          tabIndex={index === 0 ? 0 : -1}
          aria-label={t(`live.${tool.key}`)}
          title={t(`live.${tool.key}`)}
          aria-pressed={tool.isOn ? (on[index] ?? false) : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => use(tool)}
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
