import { useState } from 'react';

import { AnchorButton } from '../../components/anchor-button.tsx';
import { Button } from '../../components/button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { authPost, type SignInAnswer } from '../../lib/auth-client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { toProblem } from '../../lib/refusal.ts';
import { CodeStep } from './code-step.tsx';
import { goOn } from './go-on.ts';
import { ResetDone } from './sign-in-flow.tsx';
import { useTry } from '../../lib/use-try.ts';

/**
 * The page that the link in a mail opens. It signs in when the button is pressed, not by being opened: mail filters
 * open every link, and this one works once.
 */
export function OpenLink({ token }: { token: string }) {
  const { t } = useI18n();
  const [step, setStep] = useState<'button' | 'code' | 'reset'>('button');
  const { busy, problem, attempt } = useTry();
  const signIn = () =>
    attempt('link', async () => {
      const { secondStep, reset } = await authPost<SignInAnswer>('/sign-in/by-link', { token });
      if (secondStep) setStep('code');
      else if (reset) setStep('reset');
      else goOn();
    });

  if (step === 'code') return <CodeStep onSignedIn={goOn} onStartOver={() => location.assign('/sign-in')} />;
  if (step === 'reset') return <ResetDone />;
  if (problem && toProblem(problem).code === 'LINK_EXPIRED') {
    return (
      <>
        <PageHeader title={t('signIn.goneTitle')} lead={t('signIn.goneLead')} />
        <AnchorButton variant="primary" size="large" width="full" href={`/sign-in${location.search}`}>
          {t('signIn.newLink')}
        </AnchorButton>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('signIn.openTitle')} lead={t('signIn.openLead')} />
      <div className="stack" data-gap="4">
        <ProblemNotice error={problem} />
        <Button variant="primary" size="large" width="full" busy={busy !== null} onClick={() => void signIn()}>
          {t('signIn.signIn')}
        </Button>
      </div>
    </>
  );
}
