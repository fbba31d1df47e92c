import type { ReactNode } from 'react';
import type { MailState } from '../../domain/mail.ts';
import { useI18n } from '../lib/i18n.ts';
import { Button } from './button.tsx';
import { CopyLink } from './copy-link.tsx';
import { MailNotice } from './mail-notice.tsx';

export type LinkReadyProps = {
  title: string;
  /** What is known of the mail that carries the link, when one was asked for. */
  mail?: MailState | null;
  address?: string;
  children: ReactNode;
  label: string;
  url: string;
  onClose: () => void;
};

/** The end of a dialog that has made a personal link: that it is ready, until when, and the link itself, to be copied. */
export function LinkReady({ title, mail = null, address = '', children, label, url, onClose }: LinkReadyProps) {
  const { t } = useI18n();
  return (
    <div className="stack">
      <MailNotice mail={mail} address={address} ready={title}>
        {children}
      </MailNotice>
      <CopyLink label={label} url={url} />
      <div className="cluster" data-justify="end">
        <Button variant="primary" onClick={onClose}>
          {t('common.done')}
        </Button>
      </div>
    </div>
  );
}
