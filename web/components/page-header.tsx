import './page-header.css';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '../lib/document-title.ts';

export type PageHeaderProps = {
  /** Where we are or when: "Exempelstad · Steg 6", "Måndag 23 november". */
  eyebrow?: ReactNode;
  /** What matters now, as a sentence: "Tre saker behöver dig i dag". */
  title: string;
  /** Name of the browser tab when the title alone would not say which page it is. */
  tabTitle?: string;
  lead?: ReactNode;
  /** Buttons, at most one of them primary. */
  actions?: ReactNode;
};

/** The top of every page: the only h1, and the tab's name. */
export function PageHeader({ eyebrow, title, tabTitle, lead, actions }: PageHeaderProps) {
  useDocumentTitle(tabTitle ?? title);
  return (
    <header className="page-header">
      <div className="page-header-row">
        <div className="page-header-words">
          {eyebrow ? <p className="page-header-eyebrow">{eyebrow}</p> : null}
          <h1>{title}</h1>
        </div>
        {actions ? <div className="page-header-actions">{actions}</div> : null}
      </div>
      {lead ? <div className="page-header-lead">{lead}</div> : null}
    </header>
  );
}
