import './sign-in.css';
import { useEffect, useRef, useState } from 'react';

import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { authPost, type SignInAnswer } from '../../lib/auth-client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { passkeysAutofill, passkeysWork, signInWithPasskey, stopWaitingForPasskey } from '../../lib/passkeys.ts';
import { PasswordField } from '../account/password-field.tsx';
import { nextPath } from './go-on.ts';
import { useTry } from '../../lib/use-try.ts';

export type SignInWaysProps = {
  email: string;
  onEmail: (email: string) => void;
  onSignedIn: (answer: SignInAnswer) => void;
  onLinkSent: (mails: boolean) => void;
};

/** An address, and three ways in: a link by mail, a passkey, a password. */
export function SignInWays({ email, onEmail, onSignedIn, onLinkSent }: SignInWaysProps) {
  const { t } = useI18n();
  const [byPassword, setByPassword] = useState(false);
  const [password, setPassword] = useState('');
  const { problem, busy, attempt, show } = useTry();
  const addressField = useRef<HTMLInputElement>(null);
  useOfferedPasskey(onSignedIn, show);

  const address = email.trim();
  const sendLink = () =>
    attempt('link', async () => {
      const { mails } = await authPost<{ mails: boolean }>('/sign-in/request-link', { email: address, next: nextPath() });
      onLinkSent(mails);
    });
  const withPassword = () =>
    attempt('password', async () => onSignedIn(await authPost<SignInAnswer>('/sign-in/email', { email: address, password })));
  const withPasskey = () =>
    attempt('passkey', async () => {
      stopWaitingForPasskey();
      if (await signInWithPasskey()) onSignedIn({ ok: true });
    });
  function submit(): void {
    if (!address.includes('@')) addressField.current?.focus();
    else void (byPassword ? withPassword() : sendLink());
  }

  return (
    <div className="stack" data-gap="5">
      <Form className="stack" data-gap="4" onSubmit={submit}>
        <TextField
          ref={addressField}
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username webauthn"
          spellCheck={false}
          unguarded
          value={email}
          onChange={onEmail}
        />
        {byPassword ? (
          <PasswordField label={t('signIn.password')} autoComplete="current-password" value={password} onChange={setPassword} />
        ) : null}
        <ProblemNotice error={problem} />
        <Button type="submit" variant="primary" size="large" width="full" busy={busy === 'link' || busy === 'password'}>
          {t(byPassword ? 'signIn.signIn' : 'signIn.sendLink')}
        </Button>
        {byPassword ? null : <p className="small muted">{t('signIn.sendLinkHint')}</p>}
      </Form>
      <div className="sign-in-or" role="presentation">
        {t('common.or')}
      </div>
      <div className="sign-in-others">
        {passkeysWork() ? (
          <Button icon="key" width="full" busy={busy === 'passkey'} onClick={() => void withPasskey()}>
            {t('signIn.passkey')}
          </Button>
        ) : null}
        <Button icon={byPassword ? 'mail' : 'lock'} width="full" onClick={() => setByPassword(!byPassword)}>
          {t(byPassword ? 'signIn.byLink' : 'signIn.byPassword')}
        </Button>
      </div>
    </div>
  );
}

/** Offers this device's passkeys in the list below the address field, for as long as the page is open. */
function useOfferedPasskey(onSignedIn: (answer: SignInAnswer) => void, onProblem: (error: unknown) => void): void {
  const latest = useRef({ onSignedIn, onProblem });
  latest.current = { onSignedIn, onProblem };
  useEffect(() => {
    void (async () => {
      if (!(await passkeysAutofill())) return;
      try {
        if (await signInWithPasskey({ autofill: true })) latest.current.onSignedIn({ ok: true });
      } catch (error) {
        latest.current.onProblem(error);
      }
    })();
    return stopWaitingForPasskey;
  }, []);
}
