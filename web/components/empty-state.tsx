import './empty-state.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type EmptyStateProps = {
  icon?: IconName;
  /** What to do first: "Lägg till er första aktör". */
  title: string;
  /** Why, in a sentence or two. */
  children: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3;
};

/** Stands where there is nothing yet, and says what to do first and why. */
export function EmptyState({ icon = 'plus', title, children, actions, level = 2 }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="empty-state">
      <span className="empty-state-picture">
        <Icon name={icon} size={24} />
      </span>
      <Heading>{title}</Heading>
      <p>{children}</p>
      {actions ? <div className="empty-state-actions">{actions}</div> : null}
    </div>
  );
}
