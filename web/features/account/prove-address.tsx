import { useState } from 'react';

import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { authPost } from '../../lib/auth-client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useTry } from '../../lib/use-try.ts';

/** Shown until the person has proved the address; opening the link in this browser keeps every way to sign in. */
export function ProveAddress({ email, mails }: { email: string; mails: boolean }) {
  const { t } = useI18n();
  const [sent, setSent] = useState(false);
  const { busy, problem, attempt } = useTry();
  const send = () =>
    attempt('send', async () => {
      await authPost('/sign-in/request-link', { email, next: '/account' });
      setSent(true);
    });
  if (!mails) return null;
  return (
    <div className="account-way stack">
      <Notice
        tone={sent ? 'green' : 'amber'}
        icon="mail"
        actions={
          sent ? undefined : (
            <Button busy={busy !== null} onClick={() => void send()}>
              {t('account.proveSend')}
            </Button>
          )
        }
      >
        {t(sent ? 'account.proveSent' : 'account.prove', { email })}
      </Notice>
      <ProblemNotice error={problem} />
    </div>
  );
}
