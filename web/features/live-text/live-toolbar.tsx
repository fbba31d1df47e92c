/* oxlint-disable jsx-a11y/interactive-supports-focus -- a toolbar is not focused itself: its one tab stop is a button in it */
import type { KeyboardEvent, Ref } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { type LiveToolKey, liveToolList } from './live-tool-list.ts';

export type LiveToolbarProps = {
  /** Tools that are in use where the caret is. */
  on: ReadonlySet<LiveToolKey>;
  onUse: (tool: LiveToolKey) => void;
  /** Esc: back to the text. */
  onLeave: () => void;
  ref?: Ref<HTMLDivElement>;
};

/** Tools above a live text: one stop for Tab, arrow keys between them, Esc back to the text, Alt+F10 from it. */
export function LiveToolbar({ on, onUse, onLeave, ref }: LiveToolbarProps) {
  const { t } = useI18n();

  function keyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key !== 'Escape') return moveBetweenTools(event);
    event.stopPropagation();
    event.preventDefault();
    onLeave();
  }

  return (
    <div ref={ref} role="toolbar" aria-label={t('live.toolbar')} className="live-toolbar" onKeyDown={keyDown}>
      {liveToolList.map(({ key, icon, toggles }, index) => (
        <button
          key={key}
          type="button"
          className="live-tool"
          tabIndex={index === 0 ? 0 : -1}
          aria-label={t(`live.${key}`)}
          title={t(`live.${key}`)}
          aria-pressed={toggles ? on.has(key) : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onUse(key)}
        >
          <Icon name={icon} size={18} />
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
