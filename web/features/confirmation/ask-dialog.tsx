import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConfirmationView } from '../../../contract/confirmations.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Form } from '../../components/form.tsx';
import { LinkReady } from '../../components/link-ready.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { api } from '../../lib/api.ts';
import { useCollaboration } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { looksLikeAddress } from './looks-like-address.ts';

/** Makes a personal link for one organisation: mailed at once, or shown to be copied. */
export function AskDialog({ row, onClose }: { row: ConfirmationView; onClose: () => void }) {
  const { t, format } = useI18n();
  const { slug: collaboration, mails } = useCollaboration();
  const queries = useQueryClient();
  const { value: email, set: setEmail, drop } = useDraft(`ask/${row.id}`, row.link?.email || row.suggestedEmail);
  const [wrong, setWrong] = useState(false);
  const ask = useMutation(
    api.confirmations.ask.mutationOptions({
      onSuccess: () => (drop(), queries.invalidateQueries({ queryKey: api.documents.key() })),
    }),
  );
  const send = (to: string) => ask.mutate({ collaboration, id: row.id, email: to });

  function mail(): void {
    setWrong(!looksLikeAddress(email));
    if (looksLikeAddress(email)) send(email.trim());
  }

  return (
    <Dialog open onClose={onClose} keepOpen title={t('confirm.asking.title', { organisation: row.actorName })}>
      {ask.data ? (
        <LinkReady
          title={t('confirm.asking.ready')}
          mail={ask.data.mail}
          address={ask.variables?.email ?? ''}
          label={t('confirm.asking.url')}
          url={ask.data.url}
          onClose={onClose}
        >
          {t('confirm.asking.until', { date: format.date(ask.data.expiresAt) })}
        </LinkReady>
      ) : (
        <Form onSubmit={mails ? mail : () => send('')}>
          <p>{t(mails ? 'confirm.asking.lead' : 'confirm.asking.leadCopy')}</p>
          {mails ? (
            <TextField
              label={t('confirm.asking.email')}
              hint={t('confirm.asking.emailHint')}
              type="email"
              autoComplete="off"
              unguarded
              value={email}
              error={wrong ? t('confirm.asking.emailWrong') : null}
              onChange={setEmail}
            />
          ) : null}
          <ProblemNotice error={ask.error} />
          <div className="cluster" data-justify="end">
            <Button
              {...(mails ? { onClick: () => send('') } : { type: 'submit', variant: 'primary' })}
              icon="link"
              busy={ask.isPending && !ask.variables?.email}
            >
              {t('confirm.asking.make')}
            </Button>
            {mails ? (
              <Button type="submit" variant="primary" icon="mail" busy={ask.isPending && Boolean(ask.variables?.email)}>
                {t(ask.isPending && ask.variables?.email ? 'mailState.sending' : 'confirm.asking.mail')}
              </Button>
            ) : null}
          </div>
        </Form>
      )}
    </Dialog>
  );
}
