import './sign-in.css';
import { useState } from 'react';

import { nameLimit } from '../../../domain/text-limits.ts';
import type { Invitation as InvitationView } from '../../../contract/invitations.ts';
import { AnchorButton } from '../../components/anchor-button.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Form } from '../../components/form.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { client } from '../../lib/client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { authPost } from '../../lib/auth-client.ts';
import { useTry } from '../../lib/use-try.ts';

export type InvitationProps = {
  token: string;
  invitation: InvitationView;
  onAccepted: (accepted: { slug: string; newAccount: boolean }) => void;
};

/** An invitation: what it is about, and the way to say yes that fits who is reading. */
export function Invitation({ token, invitation, onAccepted }: InvitationProps) {
  const { t, format } = useI18n();
  const facts = [
    [t('signIn.invitedBy'), invitation.invitedBy],
    [t('signIn.invitedAs'), t(`members.role.${invitation.role}`)],
    [t('signIn.yourTitle'), [invitation.title, invitation.organisation].filter(Boolean).join(', ')],
    [t('signIn.invitedAddress'), invitation.email],
    [t('signIn.invitedUntil'), format.date(invitation.expiresAt)],
  ] as const;
  return (
    <>
      <PageHeader
        eyebrow={t('signIn.invitedEyebrow')}
        title={t('signIn.invitedTitle', { town: invitation.town })}
        lead={t('signIn.invitedLead', { municipality: invitation.municipality || invitation.town })}
      />
      <div className="stack" data-gap="5">
        <Card>
          <dl className="invitation-facts">
            {facts.map(([name, value]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Card>
        <Answer token={token} invitation={invitation} onAccepted={onAccepted} />
      </div>
    </>
  );
}

function Answer({ token, invitation, onAccepted }: InvitationProps) {
  const { t, locale } = useI18n();
  const [name, setName] = useState('');
  const [checked, setChecked] = useState(false);
  const { busy, problem, attempt } = useTry();
  const accept = () =>
    attempt('accept', async () =>
      onAccepted(await client.invitations.accept({ token, locale, ...(invitation.step === 'new' ? { name: name.trim() } : {}) })),
    );
  const signOut = () =>
    attempt('out', async () => {
      await authPost('/sign-out');
      location.reload();
    });

  if (invitation.step === 'sign-in') {
    return (
      <div className="stack" data-gap="4">
        <Notice tone="spruce">{t('signIn.invitedSignIn')}</Notice>
        <AnchorButton
          variant="primary"
          size="large"
          width="full"
          href={`/sign-in?next=${encodeURIComponent(`/invitation/${token}`)}`}
        >
          {t('signIn.signIn')}
        </AnchorButton>
      </div>
    );
  }
  if (invitation.step === 'other') {
    return (
      <div className="stack" data-gap="4">
        <Notice tone="amber" icon="user">
          {t('signIn.invitedOther', { email: invitation.email })}
        </Notice>
        <ProblemNotice error={problem} />
        <Button width="full" size="large" busy={busy === 'out'} onClick={() => void signOut()}>
          {t('signIn.invitedSignOut')}
        </Button>
      </div>
    );
  }
  const submit = () => {
    setChecked(true);
    if (invitation.step === 'accept' || name.trim() !== '') void accept();
  };
  return (
    <Form className="stack" data-gap="4" onSubmit={submit}>
      {invitation.step === 'new' ? (
        <TextField
          label={t('signIn.yourName')}
          hint={t('signIn.yourNameHint')}
          audience={t('fields.audienceGroup')}
          autoComplete="name"
          required
          maxLength={nameLimit}
          error={checked && name.trim() === '' ? t('fields.required') : null}
          value={name}
          onChange={setName}
        />
      ) : null}
      <ProblemNotice error={problem} />
      <Button type="submit" variant="primary" size="large" width="full" busy={busy === 'accept'}>
        {t('signIn.accept')}
      </Button>
      <p className="small muted">{t('signIn.acceptHint')}</p>
    </Form>
  );
}
