import './button.css';
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Spinner } from './spinner.tsx';

export type ButtonLook = {
  /** `primary` is the one thing to do here; `quiet` the usual; `danger` removes; `plain` has no border. */
  variant?: 'primary' | 'quiet' | 'danger' | 'plain';
  size?: 'small' | 'normal' | 'large';
  width?: 'full';
  icon?: IconName;
  /** Only the icon is drawn; the children become its name. */
  iconOnly?: boolean;
};

export type ButtonProps = ComponentPropsWithRef<'button'> &
  ButtonLook & {
    /** Work is under way: clicks wait, and the words are read out as busy. */
    busy?: boolean;
    /** A filled danger button, for the last step of a removal. */
    strong?: boolean;
  };

/** A button, at least 44 px high (54 on phones). `type` is `button` unless told. */
export function Button({
  busy = false,
  strong = false,
  onClick,
  disabled,
  variant = 'quiet',
  size = 'normal',
  width,
  icon,
  iconOnly = false,
  children,
  ...rest
}: ButtonProps) {
  function click(event: MouseEvent<HTMLButtonElement>): void {
    if (busy) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      type="button"
      {...rest}
      className={rest.className ? `button ${rest.className}` : 'button'}
      data-variant={variant}
      data-size={size}
      data-width={width}
      data-shape={iconOnly ? 'square' : undefined}
      data-strong={strong || undefined}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={click}
    >
      <ButtonContent icon={icon} iconOnly={iconOnly} busy={busy}>
        {children}
      </ButtonContent>
    </button>
  );
}

/** What stands inside a button or a link that looks like one. */
export function ButtonContent({
  icon,
  iconOnly,
  busy,
  children,
}: {
  icon?: IconName | undefined;
  iconOnly?: boolean;
  busy?: boolean;
  children: ReactNode;
}) {
  const sign = busy ? <Spinner /> : icon ? <Icon name={icon} /> : null;
  return (
    <>
      {sign}
      {iconOnly ? <span className="visually-hidden">{children}</span> : children}
    </>
  );
}
