import './pill.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'spruce' | 'amber' | 'red' | 'green' | 'neutral' | 'outline';

/** A state in a few words. Spruce: ours. Amber: waits on someone. Red: stops. Green: done. Never colour alone. */
export function Pill({
  tone = 'neutral',
  icon,
  strong = false,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  strong?: boolean;
  children: ReactNode;
}) {
  return (
    <span className="pill" data-tone={tone} data-strong={strong || undefined}>
      {icon ? <Icon name={icon} size={15} /> : null}
      <span>{children}</span>
    </span>
  );
}
