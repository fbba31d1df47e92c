import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Logo } from '../../components/logo.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { type EmergencyNumber, EmergencyButton } from './emergency-button.tsx';
import { RailMenu } from './rail-menu.tsx';
import { SessionBanner } from './session-banner.tsx';
import { UserMenu } from './user-menu.tsx';

export type FrameProps = {
  /** The town's navigation; without it a slim top bar alone. */
  rail?: ReactNode;
  town?: string;
  emergency?: readonly EmergencyNumber[];
  children: ReactNode;
};

/** Rail at the left from 900 px, a top bar with a menu below that, and the page. */
export function Frame({ rail, town, emergency, children }: FrameProps) {
  const { t } = useI18n();
  return (
    <div className="frame" data-rail={rail ? '' : undefined}>
      <header className="top-bar no-print">
        <Link to="/" className="top-bar-home">
          <Logo size={28} name={!town} />
          {town ? <strong>{town}</strong> : null}
          <span className="visually-hidden">, {t('pages.toStart')}</span>
        </Link>
        <div className="cluster">
          <EmergencyButton numbers={emergency} compact />
          {rail ? <RailMenu>{rail}</RailMenu> : <UserMenu compact />}
        </div>
      </header>
      {rail ? (
        <header className="rail no-print">
          <Link to="/" className="rail-home">
            <Logo />
            <span className="visually-hidden">, {t('pages.toStart')}</span>
          </Link>
          {rail}
          <div className="rail-foot">
            <EmergencyButton numbers={emergency} />
            <UserMenu compact />
          </div>
        </header>
      ) : null}
      <div className="frame-page">
        <ConnectionBanner />
        <SessionBanner />
        <main id="main" tabIndex={-1} className="page">
          {children}
        </main>
      </div>
    </div>
  );
}
