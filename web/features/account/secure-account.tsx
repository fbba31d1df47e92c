import './account.css';
import { useEffect, useState } from 'react';

import type { Me, Security } from '../../../contract/me.ts';
import { Button } from '../../components/button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { client } from '../../lib/client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { addPasskey, deviceName, passkeysWork } from '../../lib/passkeys.ts';
import { useTry } from '../../lib/use-try.ts';
import { AuthenticatorSetUp } from './authenticator-set-up.tsx';
import { NewPassword } from './new-password.tsx';

type Way = 'passkey' | 'password' | 'link';

/**
 * The step after a new account: choose how to sign in from now on. Everything can be changed later, but one way that works is
 * asked for: it can be put off only when a link by mail is known to work.
 */
export function SecureAccount({ onDone }: { onDone: () => void }) {
  const { t } = useI18n();
  const [account, setAccount] = useState<{ me: Me; security: Security } | null>(null);
  const [way, setWay] = useState<Way>(passkeysWork() ? 'passkey' : 'password');
  const [password, setPassword] = useState<string | null>(null);
  const { busy, problem, attempt } = useTry();
  useEffect(() => {
    void attempt('read', async () => {
      const [me, security] = await Promise.all([client.me.get(), client.me.security()]);
      setAccount({ me, security });
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the step is shown
  }, []);
  if (!account) return problem ? <ProblemNotice error={problem} /> : <PageLoading />;

  const makePasskey = () =>
    attempt('passkey', async () => {
      if (await addPasskey(deviceName())) onDone();
    });
  const options = [
    { value: 'passkey' as const, label: t('account.wayPasskey'), hint: t('account.wayPasskeyHint'), disabled: !passkeysWork() },
    { value: 'password' as const, label: t('account.wayPassword'), hint: t('account.wayPasswordHint') },
    {
      value: 'link' as const,
      label: t('account.wayLink'),
      hint: t(account.security.mailWorks ? 'account.wayLinkHint' : 'account.wayLinkNoMail'),
      disabled: !account.security.mailWorks,
    },
  ];
  if (password !== null) {
    return (
      <>
        <PageHeader eyebrow={t('account.secureEyebrow')} title={t('account.authenticatorTurnOn')} />
        <div className="stack" data-gap="5">
          <AuthenticatorSetUp password={password} needsPassword onDone={onDone} onLater={onDone} />
        </div>
      </>
    );
  }
  return (
    <>
      <PageHeader eyebrow={t('account.secureEyebrow')} title={t('account.secureTitle')} lead={t('account.secureLead')} />
      <div className="stack secure-ways" data-gap="5">
        <RadioGroup label={t('account.secureTitle')} hideLabel layout="cards" value={way} options={options} onChange={setWay} />
        <ProblemNotice error={problem} />
        {way === 'passkey' ? (
          <Button
            variant="primary"
            size="large"
            width="full"
            icon="key"
            busy={busy === 'passkey'}
            onClick={() => void makePasskey()}
          >
            {t('account.passkeyMake')}
          </Button>
        ) : null}
        {way === 'password' ? (
          <NewPassword
            email={account.me.email}
            label={t('account.passwordThenCode')}
            onSaved={(_security, chosen) => setPassword(chosen)}
          />
        ) : null}
        {way === 'link' ? (
          <Button variant="primary" size="large" width="full" onClick={onDone}>
            {t('account.wayLinkDo')}
          </Button>
        ) : null}
        {way !== 'link' && account.security.mailWorks ? (
          <Button variant="plain" width="full" onClick={onDone}>
            {t('account.secureLater')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
