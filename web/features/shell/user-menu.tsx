import { Link } from '@tanstack/react-router';
import { useId, useRef } from 'react';
import { AnchorButton } from '../../components/anchor-button.tsx';
import { Icon } from '../../components/icon.tsx';
import { LookChoices } from '../../components/look-choices.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useMe } from '../../lib/me.ts';
import { toProblem } from '../../lib/refusal.ts';
import { signInAddress } from '../../lib/sign-in-address.ts';
import { placeBelow } from '../../lib/place-below.ts';
import { signOut } from '../../lib/sign-out.ts';
import { useSaveLook } from './use-save-look.ts';

/** Who is signed in, and what belongs to the person: account, language, look, sign out. A native popover. */
export function UserMenu({ compact = false }: { compact?: boolean }) {
  const { t } = useI18n();
  const { data: me, error } = useMe();
  const saveLook = useSaveLook();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const close = () => panel.current?.hidePopover();
  if (!me && toProblem(error).code === 'NOT_SIGNED_IN') {
    return <AnchorButton href={signInAddress()}>{t('shell.signIn')}</AnchorButton>;
  }
  if (!me) return null;
  return (
    <div className="user-menu">
      <button
        ref={opener}
        type="button"
        className="rail-link"
        popoverTarget={id}
        aria-label={compact ? t('shell.userMenu') : undefined}
      >
        <span className="user-menu-sign" aria-hidden="true">
          <Icon name="user" />
        </span>
        {compact ? null : <span className="user-menu-name">{me.name}</span>}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="user-panel"
        role="group"
        aria-label={t('shell.userMenu')}
        onToggle={(event) =>
          event.newState === 'open' && panel.current && opener.current && placeBelow(panel.current, opener.current)
        }
      >
        <div className="user-panel-who">
          <strong>{me.name}</strong>
          <span className="small muted">{me.email}</span>
        </div>
        <LookChoices onChange={saveLook} />
        <hr />
        <Link to="/account" className="rail-link" onClick={close}>
          {t('shell.account')}
        </Link>
        {me.admin ? (
          <Link to="/outbox" className="rail-link" onClick={close}>
            {t('shell.outbox')}
          </Link>
        ) : null}
        <Link to="/about" className="rail-link" onClick={close}>
          {t('shell.about')}
        </Link>
        <button type="button" className="rail-link" onClick={() => void signOut()}>
          {t('shell.signOut')}
        </button>
      </div>
    </div>
  );
}
