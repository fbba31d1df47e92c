import { useEffect, useState } from 'react';

import type { StartMethod } from '../../contract/set-up.ts';
import { AnchorButton } from '../components/anchor-button.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { SecureAccount } from '../features/account/secure-account.tsx';
import { goOn } from '../features/sign-in/go-on.ts';
import { SetUpForm } from '../features/sign-in/set-up-form.tsx';
import { client } from '../lib/client.ts';
import { useI18n } from '../lib/i18n.ts';
import { refusalSentence, toProblem } from '../lib/refusal.ts';

type Step =
  | { kind: 'opening' }
  | { kind: 'refused'; error: unknown }
  | { kind: 'form'; methods: StartMethod[] }
  | { kind: 'secure'; slug: string };

/** `/set-up/<token>`: the first account and the first collaboration, then how to sign in from now on. */
export function SetUpPage({ token }: { token: string }) {
  const [step, setStep] = useState<Step>({ kind: 'opening' });
  const { locale } = useI18n();
  useEffect(() => {
    // Another language asks again, for the methods in its words; a link that has done its work is not asked.
    const show = (next: Step) => setStep((now) => (now.kind === 'secure' ? now : next));
    client.setUp.open({ token, locale }).then(
      ({ methods }) => show({ kind: 'form', methods }),
      (error: unknown) => show({ kind: 'refused', error }),
    );
  }, [token, locale]);
  if (step.kind === 'opening') return <PageLoading />;
  if (step.kind === 'refused') return <Refused error={step.error} />;
  if (step.kind === 'form')
    return <SetUpForm token={token} methods={step.methods} onDone={(slug) => setStep({ kind: 'secure', slug })} />;
  return <SecureAccount onDone={() => goOn(`/s/${step.slug}`)} />;
}

function Refused({ error }: { error: unknown }) {
  const { t } = useI18n();
  const { code } = toProblem(error);
  const used = code === 'LINK_USED';
  const words = used ? t('signIn.setUpUsed') : code === 'LINK_EXPIRED' ? t('signIn.setUpExpired') : refusalSentence(error);
  return (
    <>
      <PageHeader title={t(used ? 'signIn.setUpUsedTitle' : 'signIn.setUpExpiredTitle')} lead={words} />
      {used ? (
        <AnchorButton variant="primary" size="large" width="full" href="/sign-in">
          {t('signIn.signIn')}
        </AnchorButton>
      ) : null}
    </>
  );
}
