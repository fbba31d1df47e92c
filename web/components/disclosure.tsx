import './disclosure.css';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Something that can be opened in place; the browser's find-in-page opens it too. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="chevron-right" size={18} />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
