import './outbox.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { Mail } from '../../../contract/outbox.ts';
import { Button } from '../../components/button.tsx';
import { CopyLink } from '../../components/copy-link.tsx';
import { Pill, type Tone } from '../../components/pill.tsx';
import { Icon } from '../../components/icon.tsx';
import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';

const tones: Record<Mail['state'], Tone> = { kept: 'amber', waiting: 'amber', sent: 'green', failed: 'red' };

/** Addresses in a text that still hold their secret. */
const linksIn = (body: string) => [...new Set(body.match(/https?:\/\/\S+/g) ?? [])].filter((url) => !url.includes('…'));

/** One message: to whom and why on its line; opened, the text as it goes out, with its link ready to copy. */
export function MessageCard({ message }: { message: Mail }) {
  const { t, format } = useI18n();
  const links = message.state === 'sent' ? [] : linksIn(message.body);
  return (
    <details className="message">
      <summary>
        <Icon name="chevron-right" size={18} />
        <span className="message-words">
          <strong>{message.subject}</strong>
          <span className="small muted">
            {t('outbox.to', { address: message.recipient })} · {format.dateTime(message.createdAt)}
          </span>
        </span>
        <Pill tone={tones[message.state]}>{t(`outbox.state.${message.state}`)}</Pill>
      </summary>
      <div className="message-body stack" data-gap="4">
        {links.map((url) => (
          <CopyLink key={url} label={t('outbox.link')} url={url} />
        ))}
        <pre>{message.body}</pre>
        {message.state === 'sent' ? (
          <p className="small muted">{t('outbox.sentAt', { when: format.dateTime(message.sentAt ?? message.createdAt) })}</p>
        ) : null}
        {message.state === 'waiting' && message.attempts > 0 ? (
          <p className="small muted">{t('outbox.attempts', { count: message.attempts })}</p>
        ) : null}
        {message.state === 'failed' ? <Retry message={message} /> : null}
      </div>
    </details>
  );
}

function Retry({ message }: { message: Mail }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const retry = useMutation(
    api.outbox.retry.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.outbox.list.queryKey() }) }),
  );
  return (
    <div className="cluster">
      <Button icon="mail" busy={retry.isPending} onClick={() => retry.mutate({ id: message.id })}>
        {t('common.retry')}
      </Button>
      <span className="small muted">{t('outbox.failedHint')}</span>
    </div>
  );
}
