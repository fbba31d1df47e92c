import './card.css';
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';

export type CardProps = Omit<ComponentPropsWithRef<'section'>, 'title'> & {
  title?: ReactNode;
  /** Heading level of the title. */
  level?: 2 | 3;
  /** Small things at the right of the title: a link, a pill, a menu. */
  aside?: ReactNode;
  tone?: 'sunk' | 'amber' | 'red' | 'spruce';
  /** No inner space: for a table or a list that fills the card. */
  flush?: boolean;
};

/** A white card; with a title of level 2 it is a named region, a place to jump to. */
export function Card({ title, level = 2, aside, tone, flush = false, children, className, ...rest }: CardProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      {...rest}
      className={className ? `card ${className}` : 'card'}
      data-tone={tone}
      data-flush={flush || undefined}
      aria-labelledby={title && level === 2 ? id : undefined}
    >
      {title ? (
        <div className="card-head">
          <Heading id={id}>{title}</Heading>
          {aside ? <div>{aside}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}
