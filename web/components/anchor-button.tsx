import './button.css';
import type { ComponentPropsWithRef } from 'react';
import { ButtonContent, type ButtonLook } from './button.tsx';

export type AnchorButtonProps = ComponentPropsWithRef<'a'> & ButtonLook;

/** A link by address that looks like a button: downloads, telephone numbers, other entries. */
export function AnchorButton({
  variant = 'quiet',
  size = 'normal',
  width,
  icon,
  iconOnly = false,
  children,
  className,
  ...rest
}: AnchorButtonProps) {
  return (
    <a
      {...rest}
      className={className ? `button ${className}` : 'button'}
      data-variant={variant}
      data-size={size}
      data-width={width}
      data-shape={iconOnly ? 'square' : undefined}
    >
      <ButtonContent icon={icon} iconOnly={iconOnly}>
        {children}
      </ButtonContent>
    </a>
  );
}
