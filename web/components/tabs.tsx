import './tabs.css';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { LinkTarget } from './link-target.ts';

export type Tab = { key: string; label: string; link: LinkTarget; badge?: ReactNode };

/** Parts of one page, each with an address of its own. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the chosen tab may lie outside; `nearest` moves the row only, never the page.
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav ref={nav} className="tabs no-print" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.key}
          {...tab.link}
          className="tab"
          aria-current={tab.key === current ? 'page' : undefined}
          activeProps={{}}
        >
          <span className="tab-label" data-label={tab.label}>
            {tab.label}
          </span>
          {tab.badge}
        </Link>
      ))}
    </nav>
  );
}
