import './signatory.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { useDocumentTitle } from '../../lib/document-title.ts';

export type StepFrameProps = {
  eyebrow: ReactNode;
  title: string;
  /** A sign above the title. */
  sign?: ReactNode;
  children: ReactNode;
  /** Buttons, the one to press next last; on phones they stay at the foot of the screen. */
  actions?: ReactNode;
  /** Small words under the buttons. */
  foot?: ReactNode;
};

let shownBefore = false;

/** One step on the page of a personal link: what it is, what to do, the buttons within reach of a thumb. */
export function StepFrame({ eyebrow, title, sign, children, actions, foot }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(title);
  useEffect(() => {
    // A new step is read from its title; the first one leaves the browser's own beginning alone.
    if (shownBefore) {
      heading.current?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
    shownBefore = true;
  }, [title]);
  return (
    <div className="step">
      <header>
        {sign}
        <p className="step-eyebrow">{eyebrow}</p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      <div className="step-body">{children}</div>
      {actions ? (
        <div className="step-foot">
          <div className="step-actions">{actions}</div>
          {foot ? <div className="step-note">{foot}</div> : null}
        </div>
      ) : null}
    </div>
  );
}
