import { useEffect, useState } from 'react';

import type { Invitation as InvitationView } from '../../contract/invitations.ts';
import { AnchorButton } from '../components/anchor-button.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { SecureAccount } from '../features/account/secure-account.tsx';
import { goOn } from '../features/sign-in/go-on.ts';
import { Invitation } from '../features/sign-in/invitation.tsx';
import { client } from '../lib/client.ts';
import { useI18n } from '../lib/i18n.ts';
import { refusalSentence, toProblem } from '../lib/refusal.ts';

type Step =
  | { kind: 'opening' }
  | { kind: 'refused'; error: unknown }
  | { kind: 'answer'; invitation: InvitationView }
  | { kind: 'secure'; slug: string };

/** `/invitation/<token>`: what it is about, a yes, and for a new account how to sign in from now on. */
export function InvitationPage({ token }: { token: string }) {
  const [step, setStep] = useState<Step>({ kind: 'opening' });
  useEffect(() => {
    client.invitations.open({ token }).then(
      (invitation) => setStep({ kind: 'answer', invitation }),
      (error: unknown) => setStep({ kind: 'refused', error }),
    );
  }, [token]);
  if (step.kind === 'opening') return <PageLoading />;
  if (step.kind === 'refused') return <Refused error={step.error} />;
  if (step.kind === 'secure') return <SecureAccount onDone={() => goOn(`/s/${step.slug}`)} />;
  return (
    <Invitation
      token={token}
      invitation={step.invitation}
      onAccepted={({ slug, newAccount }) => (newAccount ? setStep({ kind: 'secure', slug }) : goOn(`/s/${slug}`))}
    />
  );
}

function Refused({ error }: { error: unknown }) {
  const { t } = useI18n();
  const { code } = toProblem(error);
  const used = code === 'LINK_USED';
  const words = used
    ? t('signIn.invitationUsed')
    : code === 'LINK_EXPIRED'
      ? t('signIn.invitationExpired')
      : refusalSentence(error);
  return (
    <>
      <PageHeader title={t(used ? 'signIn.invitationUsedTitle' : 'signIn.invitationExpiredTitle')} lead={words} />
      {used ? (
        <AnchorButton variant="primary" size="large" width="full" href="/sign-in">
          {t('signIn.signIn')}
        </AnchorButton>
      ) : null}
    </>
  );
}
