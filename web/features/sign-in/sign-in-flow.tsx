import { useEffect, useState } from 'react';

import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import type { SignInAnswer } from '../../lib/auth-client.ts';
import { client } from '../../lib/client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { CodeStep } from './code-step.tsx';
import { goOn, nextPath } from './go-on.ts';
import { LinkSent } from './link-sent.tsx';
import { SignInWays } from './sign-in-ways.tsx';

type Step = { kind: 'ways' } | { kind: 'sent'; mails: boolean } | { kind: 'code' } | { kind: 'reset' };

/** `?again=1`: someone who is signed in wants a fresh sign-in, to change how one signs in. */
const wantsAgain = () => new URLSearchParams(location.search).has('again');

/** The whole way in, from an address to the page that was first asked for. */
export function SignInFlow() {
  const { t } = useI18n();
  const [email, setEmail] = useState('');
  const [step, setStep] = useState<Step>({ kind: 'ways' });
  const startOver = () => setStep({ kind: 'ways' });
  useSkipWhenSignedIn();

  function signedIn({ secondStep, reset }: SignInAnswer): void {
    if (secondStep) setStep({ kind: 'code' });
    else if (reset) setStep({ kind: 'reset' });
    else goOn();
  }

  if (step.kind === 'sent') return <LinkSent email={email.trim()} mails={step.mails} onBack={startOver} />;
  if (step.kind === 'code') return <CodeStep onSignedIn={goOn} onStartOver={startOver} />;
  if (step.kind === 'reset') return <ResetDone />;
  const asked = nextPath() !== '/' && !wantsAgain();
  return (
    <>
      <PageHeader
        title={t(wantsAgain() ? 'signIn.againTitle' : 'signIn.title')}
        lead={t(wantsAgain() ? 'signIn.againLead' : asked ? 'signIn.askedLead' : 'signIn.lead')}
      />
      <SignInWays
        email={email}
        onEmail={setEmail}
        onSignedIn={signedIn}
        onLinkSent={(mails) => setStep({ kind: 'sent', mails })}
      />
    </>
  );
}

/** Shown once, after the first proof of an address took older ways to sign in away. */
export function ResetDone() {
  const { t } = useI18n();
  return (
    <>
      <PageHeader title={t('signIn.resetTitle')} />
      <div className="stack" data-gap="4">
        <Notice tone="spruce">{t('signIn.reset')}</Notice>
        <Button variant="primary" size="large" width="full" onClick={() => goOn()}>
          {t('signIn.continue')}
        </Button>
      </div>
    </>
  );
}

/** Someone who is signed in already needs no form. Nothing is asked of a browser that has never been here. */
function useSkipWhenSignedIn(): void {
  useEffect(() => {
    if (wantsAgain()) return;
    client.me.signedIn().then(
      ({ signedIn }) => signedIn && goOn(),
      () => undefined,
    );
  }, []);
}
