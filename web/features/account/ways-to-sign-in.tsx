import './account.css';
import { useQueryClient } from '@tanstack/react-query';

import type { Me, Security } from '../../../contract/me.ts';
import { AnchorButton } from '../../components/anchor-button.tsx';
import { Card } from '../../components/card.tsx';
import { Notice } from '../../components/notice.tsx';
import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';
import { putSaved } from '../../lib/put-saved.ts';
import { AuthenticatorWay } from './authenticator-way.tsx';
import { PasskeyWay } from './passkey-way.tsx';
import { PasswordWay } from './password-way.tsx';
import { ProveAddress } from './prove-address.tsx';

export type WayProps = {
  me: Me;
  security: Security;
  /** The sign-in is from the last hour, so the ways may be changed. */
  open: boolean;
  /** Reads again what has changed, or takes what an answer already told. */
  onChanged: (security?: Security) => void;
};

/** Passkeys, password and authenticator: what there is, and how to change it. */
export function WaysToSignIn({ me, security }: { me: Me; security: Security }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const onChanged = (next?: Security) => {
    if (next) putSaved(queries, api.me.security.queryKey(), () => next);
    else void queries.invalidateQueries({ queryKey: api.me.security.queryKey() });
  };
  const props: WayProps = { me, security, open: security.fresh, onChanged };
  return (
    <Card title={t('account.ways')}>
      {security.fresh ? null : (
        <Notice
          tone="amber"
          icon="lock"
          actions={
            <AnchorButton href="/sign-in?again=1&next=/account" variant="primary">
              {t('account.signInAgain')}
            </AnchorButton>
          }
        >
          {t('account.notFresh')}
        </Notice>
      )}
      {security.addressProven ? null : <ProveAddress email={me.email} mails={security.mails} />}
      <PasskeyWay {...props} />
      <PasswordWay {...props} />
      <AuthenticatorWay {...props} />
      <p className="account-way small muted">
        {t(security.mailWorks ? 'account.linkAlways' : security.mails ? 'account.linkUnproven' : 'account.linkNever')}
      </p>
    </Card>
  );
}
