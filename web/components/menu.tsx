import './menu.css';
import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import { Button, type ButtonLook } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import { placeBelow } from '../lib/place-below.ts';

export type MenuItem = {
  label: string;
  hint?: string;
  icon?: IconName;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
};

export type MenuProps = ButtonLook & { label: ReactNode; items: readonly MenuItem[] };

/** A button that opens a list of actions (native popover). Arrow keys, Home, End; Esc closes. */
export function Menu({ label, items, icon, iconOnly = false, ...look }: MenuProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  function toggled(event: ToggleEvent<HTMLDivElement>): void {
    if (event.newState !== 'open' || !list.current || !opener.current) return;
    placeBelow(list.current, opener.current);
    list.current.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }

  function choose(item: MenuItem): void {
    if (item.disabled) return;
    list.current?.hidePopover();
    opener.current?.focus();
    item.onSelect();
  }

  return (
    <>
      <Button ref={opener} {...look} {...(icon ? { icon } : {})} iconOnly={iconOnly} popoverTarget={id} aria-haspopup="menu">
        {label}
        {iconOnly ? null : <Icon name="chevron-down" size={16} />}
      </Button>
      <div ref={list} id={id} popover="auto" className="menu" role="menu" tabIndex={-1} onToggle={toggled} onKeyDown={moveFocus}>
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            className="menu-item"
            data-danger={item.danger || undefined}
            aria-disabled={item.disabled || undefined}
            onClick={() => choose(item)}
          >
            {item.icon ? <Icon name={item.icon} /> : null}
            <span>
              {item.label}
              {item.hint ? <small>{item.hint}</small> : null}
            </span>
          </button>
        ))}
      </div>
    </>
  );
}

/** Up, Down, Home and End move among the items and wrap around. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const targets: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  items.at(target % items.length)?.focus();
}
