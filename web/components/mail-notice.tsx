import type { ReactNode } from 'react';
import type { MailState } from '../../domain/mail.ts';
import { useI18n } from '../lib/i18n.ts';
import { Notice } from './notice.tsx';

const tones = { kept: 'amber', waiting: 'amber', sent: 'green', failed: 'red' } as const;

export type MailNoticeProps = {
  /** What is known of the mail; null when the link was made to be copied. */
  mail: MailState | null;
  address: string;
  /** The words for a link without a mail. */
  ready: string;
  children: ReactNode;
};

/** How a link that was just made reaches its receiver: what is known of the mail, never more, and whether to copy it. */
export function MailNotice({ mail, address, ready, children }: MailNoticeProps) {
  const { t } = useI18n();
  return (
    <Notice tone={mail === null ? 'green' : tones[mail]} title={mail === null ? ready : t(`mailState.${mail}`, { address })}>
      {mail === null ? null : `${t(`mailState.${mail}Do`)} `}
      {children}
    </Notice>
  );
}
