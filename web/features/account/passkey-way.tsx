import './account.css';
import { useState } from 'react';

import type { Security } from '../../../contract/me.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EditableCell } from '../../components/editable-cell.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { authPost } from '../../lib/auth-client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { addPasskey, deviceName, passkeysWork } from '../../lib/passkeys.ts';
import { useTry } from '../../lib/use-try.ts';
import type { WayProps } from './ways-to-sign-in.tsx';

type Passkey = Security['passkeys'][number];

/** Passkeys: listed with their names, added on this device, removed. */
export function PasskeyWay({ security, open, onChanged }: WayProps) {
  const { t, format } = useI18n();
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const { busy, problem, attempt } = useTry();
  const nameOf = (passkey: Passkey) => passkey.name || t('account.passkeyUnnamed');
  const add = () =>
    attempt('add', async () => {
      if (!(await addPasskey(deviceName()))) return;
      notify(t('account.passkeyAdded'));
      onChanged();
    });
  const rename = (id: string, name: string) =>
    attempt('rename', async () => {
      await authPost('/passkey/update-passkey', { id, name });
      onChanged();
    });
  const remove = (id: string) =>
    attempt('remove', async () => {
      setRemoving(null);
      await authPost('/passkey/delete-passkey', { id });
      onChanged();
    });
  return (
    <section className="account-way">
      <div className="account-way-head">
        <h3>{t('account.passkeys')}</h3>
        {passkeysWork() ? (
          <Button icon="plus" busy={busy === 'add'} disabled={!open} onClick={() => void add()}>
            {t('account.passkeyAdd')}
          </Button>
        ) : null}
      </div>
      {security.passkeys.length === 0 ? <p className="muted">{t('account.passkeysNone')}</p> : null}
      <ul role="list" className="account-list">
        {security.passkeys.map((passkey) => (
          <li key={passkey.id}>
            <div className="account-list-words">
              <EditableCell
                label={t('account.passkeyName')}
                value={nameOf(passkey)}
                onCommit={(name) => name !== '' && void rename(passkey.id, name)}
              />
              {passkey.createdAt ? (
                <span className="small muted">{t('account.since', { date: format.date(passkey.createdAt) })}</span>
              ) : null}
            </div>
            <Button variant="plain" icon="trash" iconOnly disabled={!open} onClick={() => setRemoving(passkey)}>
              {t('account.passkeyRemove', { name: nameOf(passkey) })}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice error={problem} />
      <ConfirmDialog
        open={removing !== null}
        onClose={() => setRemoving(null)}
        onConfirm={() => removing && void remove(removing.id)}
        title={t('account.passkeyRemoveTitle', { name: removing ? nameOf(removing) : '' })}
        confirmLabel={t('common.remove')}
        danger
      >
        {t('account.passkeyRemoveLead')}
      </ConfirmDialog>
    </section>
  );
}
