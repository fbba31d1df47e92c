import './account.css';
import { useState } from 'react';

import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Form } from '../../components/form.tsx';
import { Pill } from '../../components/pill.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { authPost } from '../../lib/auth-client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useTry } from '../../lib/use-try.ts';
import { AuthenticatorSetUp } from './authenticator-set-up.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordField } from './password-field.tsx';
import type { WayProps } from './ways-to-sign-in.tsx';

/** Codes from an authenticator app: on, off, and new backup codes. */
export function AuthenticatorWay({ security, open, onChanged }: WayProps) {
  const { t } = useI18n();
  const [dialog, setDialog] = useState<'on' | 'off' | 'codes' | null>(null);
  const close = () => {
    setDialog(null);
    onChanged();
  };
  return (
    <section className="account-way">
      <div className="account-way-head">
        <h3>{t('account.authenticator')}</h3>
        <Pill tone={security.secondFactor ? 'green' : 'neutral'}>{t(security.secondFactor ? 'account.on' : 'account.off')}</Pill>
      </div>
      <p className="muted">{t(security.secondFactor ? 'account.authenticatorIs' : 'account.authenticatorIsNot')}</p>
      <div className="cluster account-way-actions">
        {security.secondFactor ? (
          <>
            <Button disabled={!open} onClick={() => setDialog('codes')}>
              {t('account.backupNew')}
            </Button>
            <Button variant="plain" disabled={!open} onClick={() => setDialog('off')}>
              {t('account.authenticatorTurnOff')}
            </Button>
          </>
        ) : (
          <Button disabled={!open} onClick={() => setDialog('on')}>
            {t('account.authenticatorTurnOn')}
          </Button>
        )}
      </div>
      <Dialog open={dialog === 'on'} onClose={close} title={t('account.authenticatorTurnOn')} keepOpen>
        <AuthenticatorSetUp password={null} needsPassword={security.hasPassword} onDone={close} />
      </Dialog>
      <Dialog open={dialog === 'off'} onClose={close} title={t('account.authenticatorTurnOffTitle')} keepOpen>
        <TurnOff needsPassword={security.hasPassword} onDone={close} />
      </Dialog>
      <Dialog open={dialog === 'codes'} onClose={close} title={t('account.backupNew')} keepOpen>
        <NewBackupCodes needsPassword={security.hasPassword} onDone={close} />
      </Dialog>
    </section>
  );
}

function TurnOff({ needsPassword, onDone }: { needsPassword: boolean; onDone: () => void }) {
  const { t } = useI18n();
  const [password, setPassword] = useState('');
  const { busy, problem, attempt } = useTry();
  const turnOff = () =>
    attempt('off', async () => {
      await authPost('/two-factor/disable', needsPassword ? { password } : {});
      onDone();
    });
  return (
    <Form className="stack" data-gap="4" onSubmit={() => void turnOff()}>
      <p>{t('account.authenticatorTurnOffLead')}</p>
      {needsPassword ? (
        <PasswordField label={t('account.passwordNow')} autoComplete="current-password" value={password} onChange={setPassword} />
      ) : null}
      <ProblemNotice error={problem} />
      <div>
        <Button type="submit" variant="danger" strong busy={busy !== null}>
          {t('account.authenticatorTurnOff')}
        </Button>
      </div>
    </Form>
  );
}

function NewBackupCodes({ needsPassword, onDone }: { needsPassword: boolean; onDone: () => void }) {
  const { t } = useI18n();
  const [password, setPassword] = useState('');
  const [codes, setCodes] = useState<string[] | null>(null);
  const { busy, problem, attempt } = useTry();
  const make = () =>
    attempt('codes', async () => {
      const made = await authPost<{ backupCodes: string[] }>(
        '/two-factor/generate-backup-codes',
        needsPassword ? { password } : {},
      );
      setCodes(made.backupCodes);
    });
  if (codes) return <BackupCodes codes={codes} onDone={onDone} />;
  return (
    <Form className="stack" data-gap="4" onSubmit={() => void make()}>
      <p>{t('account.backupNewLead')}</p>
      {needsPassword ? (
        <PasswordField label={t('account.passwordNow')} autoComplete="current-password" value={password} onChange={setPassword} />
      ) : null}
      <ProblemNotice error={problem} />
      <div>
        <Button type="submit" variant="primary" busy={busy !== null}>
          {t('account.backupMake')}
        </Button>
      </div>
    </Form>
  );
}
