import './entry-frame.css';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Logo } from '../../components/logo.tsx';
import { ToastRegion } from '../../components/toast-region.tsx';
import { setLocale, useI18n } from '../../lib/i18n.ts';

/** The frame of the small entries: mark, choice of language, one narrow column. */
export function EntryFrame({ wide = false, foot, children }: { wide?: boolean; foot?: ReactNode; children: ReactNode }) {
  const { locale } = useI18n();
  const other = locale === 'sv' ? 'en' : 'sv';
  return (
    <div className="entry" data-width={wide ? 'wide' : undefined}>
      <header className="entry-bar">
        <Logo />
        <Button variant="plain" lang={other} onClick={() => void setLocale(other)}>
          {other === 'en' ? 'English' : 'Svenska'}
        </Button>
      </header>
      <main id="main" tabIndex={-1} className="entry-main">
        {children}
      </main>
      {foot ? <footer className="entry-foot">{foot}</footer> : null}
      <ToastRegion />
    </div>
  );
}
