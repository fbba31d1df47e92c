import './notice.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type NoticeTone = 'neutral' | 'spruce' | 'amber' | 'red' | 'green';

const icons: Record<NoticeTone, IconName> = { neutral: 'info', spruce: 'info', amber: 'clock', red: 'warning', green: 'check' };

export type NoticeProps = { tone?: NoticeTone; icon?: IconName; title?: ReactNode; children?: ReactNode; actions?: ReactNode };

/** A sentence that must be seen where it belongs. Red ones are announced at once. */
export function Notice({ tone = 'neutral', icon, title, children, actions }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={tone === 'red' ? 'alert' : undefined}>
      <Icon name={icon ?? icons[tone]} />
      <div className="notice-body">
        {title ? <strong>{title}</strong> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className="notice-actions">{actions}</div> : null}
      </div>
    </div>
  );
}
