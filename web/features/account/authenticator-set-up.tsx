import './account.css';
import { lazy, Suspense, useState } from 'react';

import { Button } from '../../components/button.tsx';
import { CopyLink } from '../../components/copy-link.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Form } from '../../components/form.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Spinner } from '../../components/spinner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { authPost } from '../../lib/auth-client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useTry } from '../../lib/use-try.ts';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordField } from './password-field.tsx';

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }));

type Enabled = { totpURI: string; backupCodes: string[] };

export type AuthenticatorSetUpProps = {
  /** The account has a password, which must be given first; when it was just chosen, it is known. */
  password: string | null | undefined;
  needsPassword: boolean;
  onDone: () => void;
  /** A way past it for now, until codes are on. */
  onLater?: () => void;
};

/** Turns on codes from an authenticator app: password if there is one, QR code, first code, backup codes. */
export function AuthenticatorSetUp({ password: known, needsPassword, onDone, onLater }: AuthenticatorSetUpProps) {
  const { t } = useI18n();
  const [password, setPassword] = useState(known ?? '');
  const [enabled, setEnabled] = useState<Enabled | null>(null);
  const [verified, setVerified] = useState(false);
  const { busy, problem, attempt } = useTry();
  const enable = () =>
    attempt('enable', async () => setEnabled(await authPost<Enabled>('/two-factor/enable', needsPassword ? { password } : {})));

  if (enabled && verified) return <BackupCodes codes={enabled.backupCodes} onDone={onDone} />;
  const later = onLater ? (
    <Button variant="plain" width="full" onClick={onLater}>
      {t('account.secureLater')}
    </Button>
  ) : null;
  if (enabled) {
    return (
      <>
        <FirstCode uri={enabled.totpURI} onVerified={() => setVerified(true)} />
        {later}
      </>
    );
  }
  return (
    <Form className="stack" data-gap="4" onSubmit={enable}>
      <p>{t('account.authenticatorWhat')}</p>
      {needsPassword && !known ? (
        <PasswordField label={t('account.passwordNow')} autoComplete="current-password" value={password} onChange={setPassword} />
      ) : null}
      <ProblemNotice error={problem} />
      <div>
        <Button type="submit" variant="primary" busy={busy !== null}>
          {t('account.authenticatorBegin')}
        </Button>
      </div>
      {later}
    </Form>
  );
}

function FirstCode({ uri, onVerified }: { uri: string; onVerified: () => void }) {
  const { t } = useI18n();
  const [code, setCode] = useState('');
  const { busy, problem, attempt, clear } = useTry();
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const verify = (written: string) =>
    attempt('code', async () => {
      await authPost('/two-factor/verify-totp', { code: written.replace(/\D/g, '') });
      onVerified();
    });
  return (
    <Form className="stack" data-gap="4" onSubmit={() => void verify(code)}>
      <ol className="authenticator-steps">
        <li>
          <p>{t('account.authenticatorScan')}</p>
          <Suspense fallback={<Spinner text={t('common.loading')} />}>
            <QrCode text={uri} label={t('account.authenticatorQr')} />
          </Suspense>
          <Disclosure summary={t('account.authenticatorNoCamera')}>
            <CopyLink label={t('account.authenticatorSecret')} url={secret.replace(/(.{4})/g, '$1 ').trim()} />
          </Disclosure>
        </li>
        <li>
          <TextField
            className="code-field"
            label={t('account.authenticatorFirst')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            unguarded
            value={code}
            onChange={(written) => {
              setCode(written);
              clear();
              if (written.replace(/\D/g, '').length === 6) void verify(written);
            }}
          />
        </li>
      </ol>
      <ProblemNotice error={problem} />
      <div>
        <Button type="submit" variant="primary" busy={busy !== null}>
          {t('account.authenticatorTurnOn')}
        </Button>
      </div>
    </Form>
  );
}
