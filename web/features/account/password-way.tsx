import './account.css';
import { useState } from 'react';

import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pill } from '../../components/pill.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { client } from '../../lib/client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { useTry } from '../../lib/use-try.ts';
import { NewPassword } from './new-password.tsx';
import type { WayProps } from './ways-to-sign-in.tsx';

/** The password: set, changed (which ends all other sessions) or removed. */
export function PasswordWay({ me, security, open, onChanged }: WayProps) {
  const { t } = useI18n();
  const [dialog, setDialog] = useState<'set' | 'remove' | null>(null);
  const { busy, problem, attempt } = useTry();
  const canGetIn = security.hasPassword || security.passkeys.length > 0 || security.mailWorks;
  const remove = () =>
    attempt('remove', async () => {
      onChanged(await client.me.removePassword());
      setDialog(null);
    });
  return (
    <section className="account-way">
      <div className="account-way-head">
        <h3>{t('signIn.password')}</h3>
        <Pill tone={security.hasPassword ? 'green' : 'neutral'}>{t(security.hasPassword ? 'account.on' : 'account.off')}</Pill>
      </div>
      {canGetIn ? (
        <p className="muted">{t(security.hasPassword ? 'account.passwordIs' : 'account.passwordIsNot')}</p>
      ) : (
        <Notice tone="red" icon="lock">
          {t('account.passwordNeeded')}
        </Notice>
      )}
      <div className="cluster account-way-actions">
        <Button disabled={!open} onClick={() => setDialog('set')}>
          {t(security.hasPassword ? 'account.passwordChange' : 'account.passwordSet')}
        </Button>
        {security.hasPassword ? (
          <Button variant="plain" disabled={!open} onClick={() => setDialog('remove')}>
            {t('account.passwordRemove')}
          </Button>
        ) : null}
      </div>
      <Dialog
        open={dialog === 'set'}
        onClose={() => setDialog(null)}
        title={t(security.hasPassword ? 'account.passwordChange' : 'account.passwordSet')}
        keepOpen
      >
        <div className="stack">
          <p>{t('account.passwordEnds')}</p>
          <NewPassword
            email={me.email}
            label={t('common.save')}
            onSaved={(next) => {
              onChanged(next);
              setDialog(null);
              notify(t('account.passwordSavedShort'));
            }}
          />
        </div>
      </Dialog>
      <ConfirmDialog
        open={dialog === 'remove'}
        onClose={() => setDialog(null)}
        onConfirm={() => void remove()}
        busy={busy !== null}
        title={t('account.passwordRemoveTitle')}
        confirmLabel={t('common.remove')}
        danger
      >
        <p>{t('account.passwordRemoveLead')}</p>
        <ProblemNotice error={problem} />
      </ConfirmDialog>
    </section>
  );
}
